import type { Sheet } from './sheet.ts';

/** First and last of rows or columns that follow one another, from 0. */
type Stretch = readonly [number, number];

/** What an OpenDocument sheet hides of itself. */
interface Hidden {
  readonly sheet: boolean;
  readonly rows: readonly Stretch[];
  readonly columns: readonly Stretch[];
}

const ELEMENT =
  /<(\/?)(?:(style:style|style:table-properties|table:table|table:table-column|table:table-row)(?=[\s/>])([^>]*))>/g;
const SHAPES = /<table:shapes>[\s\S]*?<\/table:shapes>/g;
/** Hidden by hand or by a filter (OpenDocument 1.3 part 3, 19.749). */
const UNSEEN = /\btable:visibility="(?:collapse|filter)"/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const attributeIn = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

const withoutEntities = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);

/** Follows the elements of a `content.xml`, which the library reads without what is hidden. */
class HiddenFinder {
  readonly found = new Map<string, Hidden>();
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #depth = 0;
  #name = '';
  #sheet = false;
  #rows: Stretch[] = [];
  #columns: Stretch[] = [];
  #row = 0;
  #column = 0;

  take(isEnd: boolean, name: string, attributes: string): void {
    if (name === 'style:style') this.#style = attributeIn(attributes, 'style:name') ?? '';
    else if (name === 'style:table-properties') {
      if (attributeIn(attributes, 'table:display') === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'table:table') {
      if (isEnd) this.#endTable();
      else this.#beginTable(attributes);
      // Tables in cells have rows of their own.
    } else if (!isEnd && this.#depth === 1) this.#line(name, attributes);
  }

  #beginTable(attributes: string): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#name = attributeIn(attributes, 'table:name') ?? '';
    this.#sheet = this.#hiddenStyles.has(attributeIn(attributes, 'table:style-name') ?? '');
    [this.#rows, this.#columns, this.#row, this.#column] = [[], [], 0, 0];
  }

  #endTable(): void {
    this.#depth -= 1;
    if (this.#depth === 0)
      this.found.set(this.#name, { sheet: this.#sheet, rows: this.#rows, columns: this.#columns });
  }

  #line(name: string, attributes: string): void {
    const isRow = name === 'table:table-row';
    const repeated = attributeIn(attributes, `table:number-${isRow ? 'rows' : 'columns'}-repeated`);
    const count = Math.max(1, Number(repeated ?? 1) || 1);
    const first = isRow ? this.#row : this.#column;
    if (UNSEEN.test(attributes)) (isRow ? this.#rows : this.#columns).push([first, first + count - 1]);
    if (isRow) this.#row += count;
    else this.#column += count;
  }
}

/**
 * The sheets of an OpenDocument workbook with what of them is hidden.
 *
 * @param content the text of its `content.xml`
 */
export function withHidden(sheets: readonly Sheet[], content: string): Sheet[] {
  const finder = new HiddenFinder();
  for (const [, end, name = '', attributes = ''] of content.replace(SHAPES, '').matchAll(ELEMENT))
    if (!(name === 'table:table' && attributes.endsWith('/'))) finder.take(end === '/', name, attributes);
  return sheets.map((sheet) => {
    // The library gives names as they are written.
    const name = withoutEntities(sheet.name);
    const hidden = finder.found.get(sheet.name);
    if (hidden === undefined) return { ...sheet, name };
    const hiddenRows = placesIn(hidden.rows, lastOf(sheet, 'row'));
    const hiddenColumns = placesIn(hidden.columns, lastOf(sheet, 'column'));
    return { ...sheet, name, hidden: sheet.hidden || hidden.sheet, hiddenRows, hiddenColumns };
  });
}

const lastOf = ({ cells }: Sheet, kind: 'row' | 'column'): number =>
  cells.reduce((last, cell) => Math.max(last, cell[kind]), -1);

/** Up to the last place that holds something: sheets end with a million rows that hold nothing. */
function placesIn(stretches: readonly Stretch[], last: number): Set<number> {
  const places = new Set<number>();
  for (const [first, end] of stretches)
    for (let place = first; place <= Math.min(end, last); place += 1) places.add(place);
  return places;
}
