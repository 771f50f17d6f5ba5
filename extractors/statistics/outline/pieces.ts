import { letterheadWords } from '../letterhead/knowledge.ts';
import { type Block, type BodyLine, isCapitals } from '../stream/blocks.ts';
import { labelsAt } from './label.ts';

/** Lines that are one heading, one item or one paragraph. */
export type Piece = readonly BodyLine[];

/** More lines than this in capitals are no title. */
const MOST_TITLE_LINES = 4;

/** "Tiếp tục …", "Thực hiện …" under a heading that ends without a mark: the running text begins. */
function opensText(line: BodyLine, before: BodyLine): boolean {
  const small = line.text.toLowerCase();
  if (
    !/^\p{Lu}/u.test(line.text) ||
    !/\p{L}$/u.test(before.text) ||
    /\s(?:và|của|do|với)$/u.test(before.text)
  )
    return false;
  return letterheadWords.bodyOpeners.some((opener) => small.startsWith(opener));
}

/** Blocks end at sentences; a heading has none, and may have run together with the line below it. */
function apart(lines: Piece): Piece[] {
  const labelled = labelsAt(lines[0]?.text ?? '').length > 0;
  const pieces: BodyLine[][] = [];
  for (const line of lines) {
    const open = pieces.at(-1);
    const before = open?.at(-1);
    const first = pieces.length === 1 && labelled;
    const begins =
      before === undefined ||
      (/^(?:Điều|Phần|Chương)\s/u.test(line.text) && labelsAt(line.text).length > 0) ||
      (isCapitals(before.text) && !isCapitals(line.text) && labelsAt(line.text).length > 0) ||
      (first && opensText(line, before));
    if (open === undefined || begins) pieces.push([line]);
    else open.push(line);
  }
  return pieces;
}

/** The words of a piece in one string. */
export function textOf(piece: Piece): string {
  return piece.map(({ text }) => text).join(' ');
}

/** Whether a piece only goes on with a title in capitals, or is the title of "Phần I" above it. */
function goesOn(title: Piece, next: Piece): boolean {
  if (title.length + next.length > MOST_TITLE_LINES || !isCapitals(textOf(next))) return false;
  const text = textOf(title);
  const [label] = labelsAt(text);
  if (label === undefined || labelsAt(textOf(next)).length > 0) return false;
  const own = text.slice(label.length).trim();
  return isCapitals(own) || (own === '' && label.family === 'part');
}

/** The blocks of a document cut and joined so that every heading is one piece. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of blocks.flatMap(({ lines }) => apart(lines))) {
    const last = pieces.at(-1);
    if (last !== undefined && goesOn(last, piece)) pieces[pieces.length - 1] = [...last, ...piece];
    else pieces.push(piece);
  }
  return pieces;
}
