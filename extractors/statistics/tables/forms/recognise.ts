import { keyed } from '../table-words.ts';
import type { WholeTable } from '../whole-table.ts';
import { type Form, forms } from './form.ts';

/** "0602.N/BNV-TĐKT" as it is printed and scanned: O for 0, marks lost or put in. */
const CODE = /(?<![\dO])[0OQ]([67])[0OQ]([1-5])\s*[.,]?\s*[NK]\s*[/\\|Il1]?\s*[BE8]NV/iu;

/** The form whose code is printed in a text; null where none is. */
function byCode(text: string): Form | null {
  const match = CODE.exec(text);
  if (match === null) return null;
  const code = `0${match[1]}0${match[2]}`;
  return forms.find((form) => form.code === code) ?? null;
}

const CODE_HEAD = keyed('mã số');

/** The column of row codes ("Mã số"); -1 where the table has none. */
export function codeColumn({ head, columns }: WholeTable): number {
  const places = Array.from({ length: columns }, (_, at) => at);
  return places.findIndex((at) => head.some((row) => row[at]?.key === CODE_HEAD));
}

/**
 * The official form that a table is: by the code printed above it ("Biểu số: 0602.N/BNV-TĐKT"), failing that by
 * its title where the table has a column "Mã số". Forms of one title (0602 and 0702) have the same rows.
 */
export function formOf(table: WholeTable): Form | null {
  const coded = table.above.map(byCode).findLast((form) => form !== null);
  const hasCodes = codeColumn(table) >= 0;
  if (coded !== undefined) return hasCodes || coded.counts === 'other' ? coded : null;
  if (!hasCodes) return null;
  const printed = ` ${keyed(table.above.join(' '))} `;
  return forms.find(({ titles }) => titles.some((title) => printed.includes(` ${keyed(title)} `))) ?? null;
}
