/** A stretch of a plain text: running text, or the rows of a table that was pasted with its tabs. */
export type Stretch =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly records: readonly (readonly string[])[] };

const LEAST_ROWS = 2;
/** A longer field is a paragraph with a tab in it. */
const LONG_FIELD = 200;
const COUNT = /^\d{1,3}(?:[.,]\d{3})*(?:\/\d+)?$|^\d+$/u;

/** The fields of a line between its tabs; null for a line of running text, whose tabs only indent it. */
function fieldsOf(line: string): string[] | null {
  const fields = line.split('\t').map((field) => field.trim());
  const filled = fields.filter((field) => field !== '');
  return filled.length > 1 && filled.every((field) => field.length <= LONG_FIELD) ? fields : null;
}

function counts(fields: readonly string[]): boolean {
  return fields.slice(1).some((field) => COUNT.test(field));
}

/**
 * Whether lines with tabs make a table: rows that count something behind their first field. The two columns of a
 * letterhead, parted by tabs as well, count nothing.
 */
function isTable(records: readonly (readonly string[])[]): boolean {
  return records.filter(counts).length >= LEAST_ROWS;
}

/** Whether every count has its head: one row of heads, and rows of as many fields. Merged heads lose their place. */
function isRegular(records: readonly (readonly string[])[]): boolean {
  const [head] = records;
  return records.findIndex(counts) === 1 && records.every(({ length }) => length === head?.length);
}

/** A row of a table whose heads lost their place, without its running number, which would be read as a count. */
function withoutNumber(fields: readonly string[]): string {
  return (/^\d{1,3}[.)]?$/u.test(fields[0] ?? '') ? fields.slice(1) : fields).join('\t');
}

/**
 * A plain text parted into running text and pasted tables, in order.
 *
 * @param text lines ended by `\n`, their tabs kept
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let prose: string[] = [];
  let rows: { line: string; fields: string[] }[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) stretches.push({ kind: 'text', text: prose.join('\n') });
    prose = [];
  };
  const closeRows = (): void => {
    const records = rows.map(({ fields }) => fields);
    const table = isTable(records);
    if (table && isRegular(records)) {
      closeProse();
      stretches.push({ kind: 'table', records });
    } else prose.push(...rows.map(({ line, fields }) => (table ? withoutNumber(fields) : line)));
    rows = [];
  };
  for (const line of text.split('\n')) {
    const fields = fieldsOf(line);
    if (fields !== null) rows.push({ line, fields });
    else {
      closeRows();
      prose.push(line);
    }
  }
  closeRows();
  closeProse();
  return stretches;
}
