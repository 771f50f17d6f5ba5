import { beginsWithLabel } from '../../text/list-label.ts';
import { type Column, columnsUnder } from './alignment.ts';
import { isCount, isSerial, type PieceRow } from './piece.ts';

/** The dots between an entry of a table of contents and its page. */
const LEADER = /\.{4}|…{2}|_{4}|(?:\. ){4}/u;

/** Whether a row has a count beside its label. */
export const isAnchor = (row: PieceRow): boolean =>
  row.pieces.slice(1).some((piece) => isCount(piece.text)) &&
  !row.pieces.some((piece) => LEADER.test(piece.text));

/** Whether a row is one text that is labelled as a section: "I. Khen thưởng cấp Nhà nước". */
export const isSection = ({ pieces }: PieceRow): boolean =>
  pieces.length === 1 && beginsWithLabel(pieces[0]?.text ?? '') && !/[.;:,]$/u.test(pieces[0]?.text ?? '');

/** Whether a row numbers itself in the column of serial numbers: a section, or a row without counts. */
export function isNumberedRow({ pieces }: PieceRow, columns: readonly Column[]): boolean {
  const [first] = pieces;
  if (first === undefined || pieces.length < 2 || columns[0]?.kind !== 'serial') return false;
  return columnsUnder(first, columns)[0] === 0 && isSerial(first.text);
}
