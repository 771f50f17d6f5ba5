import type { GridCell, GridRow } from './grid.ts';
import { tableWords } from './table-words.ts';

/** How deep a row stands: "A" 1, "I" 2, "1" 4, "a" 7, a dash 8; what "Trong đó" leads in stands below all numbers. */
export type Level = number;

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^[IVX]{1,5}[.)]?$/u, 2],
  [/^[A-HĐ][.)]?$/u, 1],
  [/^[IVX]{1,5}\.\d{1,2}[.)]?$/u, 3],
  [/^\d{1,3}[.)]?$/u, 4],
  [/^\d{1,3}\.\d{1,2}[.)]?$/u, 5],
  [/^\d{1,3}(?:\.\d{1,2}){2,}[.)]?$/u, 6],
  [/^[a-zđ][.)]?$/u, 7],
  [/^[-–—*•]$/u, 8],
  [/^[+○]$/u, 9],
];
const INLINE = /^([IVX]{1,5}\.|[A-HĐ]\.|\d{1,3}(?:\.\d{1,2})*\.?|[a-zđ]\)|[-–—*•]|[+○])\s+\p{L}/u;
export const INCLUDED = 8;
/** A name over the whole width heads the rows below it. */
export const BANNER = 2;

function levelOf(label: string): Level | null {
  return LEVELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** How deep a row stands, by the number or mark before its name; null where it has none. */
export function levelOfRow(cells: GridRow, labels: readonly GridCell[], counted: boolean): Level | null {
  const first = cells[0];
  const serial = first === null || first === undefined || labels.includes(first) ? null : levelOf(first.text);
  const text = labels[0]?.text ?? '';
  const inline = INLINE.exec(text)?.[1];
  const own = serial ?? (inline === undefined ? null : levelOf(inline));
  if (tableWords.beginsIncluding(labels[0]?.key ?? '')) return Math.max(own ?? 0, INCLUDED);
  if (own === null && !counted && labels[0] !== undefined && labels[0].cell.columnSpan > 1) return BANNER;
  return own;
}

/** Whether a cell holds nothing but the number or mark of its row. */
export function isSerial({ text }: GridCell): boolean {
  return levelOf(text) !== null && !/^(?:19|20)\d{2}$/u.test(text);
}
