import type { Box } from '../../../model/geometry.ts';
import { editDistance, edits, layBeside } from './edits.ts';
import { type Fit, fitOnto, middleOf } from './fit.ts';
import type { PrintedPage, PrintedWord } from './printed.ts';
import { add, NOTHING, type Tally } from './tally.ts';

/** A word as a reader gave it. */
export interface ReadWord extends PrintedWord {
  /** Whether the reader itself asks a person to look at it. */
  readonly doubtful: boolean;
}

/** What a reader gave for one page; its boxes may be in any unit. */
export interface ReadPage {
  readonly words: readonly ReadWord[];
  /** Places, in the same unit, where the reader says that something could not be read; `page` for all of it. */
  readonly unread: readonly Box[] | 'page';
}

/** A place told as unread stands for what is printed in it and this near to it, in points. */
const NEAR = 10;

/**
 * Holds a reading against what is printed, line by line and without regard to the order of the lines: each word that
 * was read belongs to the printed line it lies on.
 */
export function compare(printed: PrintedPage, read: ReadPage): Tally {
  const place = fitOnto(read.words, printed.lines.flat());
  const lines = printed.lines.map((words) => ({ words, read: [] as ReadWord[] }));
  const astray: ReadWord[] = [];
  for (const word of read.words) {
    const spot = place?.(middleOf(word.box));
    const line = spot && nearest(lines, spot);
    (line?.read ?? astray).push(word);
  }
  const zones = read.unread === 'page' ? [] : read.unread.map((zone) => place && onPrinted(zone, place));
  const unread = (box: Box) =>
    read.unread === 'page' || zones.some((zone) => zone !== null && lies(middleOf(box), zone));
  const across = (word: ReadWord) => place?.(middleOf(word.box))[0] ?? 0;
  const tallies = lines.map((line) =>
    compareLine(
      line.words.map(lowered),
      line.read.map(lowered).toSorted((a, b) => across(a) - across(b)),
      unread,
    ),
  );
  return [...tallies, compareLine([], astray.map(lowered), unread)].reduce(add, NOTHING);
}

function onPrinted([x0, y0, x1, y1]: Box, place: Fit): Box {
  const [from, to] = [place([x0, y0]), place([x1, y1])];
  const [xs, ys] = [
    [from[0], to[0]],
    [from[1], to[1]],
  ];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const lies = ([x, y]: readonly [number, number], zone: Box): boolean =>
  x > zone[0] - NEAR && x < zone[2] + NEAR && y > zone[1] - NEAR && y < zone[3] + NEAR;

interface OpenLine {
  readonly words: readonly PrintedWord[];
  readonly read: ReadWord[];
}

/** The line whose words come nearest to a place, within two thirds of their height. */
function nearest(lines: readonly OpenLine[], [x, y]: readonly [number, number]): OpenLine | undefined {
  let best: { readonly line: OpenLine; readonly far: number } | undefined;
  for (const line of lines) {
    for (const { box } of line.words) {
      const dy = Math.abs(y - middleOf(box)[1]);
      const dx = Math.max(0, box[0] - x, x - box[2]);
      const height = box[3] - box[1];
      if (dy > height * 0.67 || dx > 3 * height) continue;
      const far = dx + 3 * dy;
      if (best === undefined || far < best.far) best = { line, far };
    }
  }
  return best?.line;
}

const digitsOf = (text: string) => text.match(/\d/g)?.length ?? 0;
/** A raised digit read as a plain one ("m²", "m2") is no wrong figure. */
const lowered = <W extends PrintedWord>(word: W): W => ({ ...word, text: word.text.normalize('NFKC') });

function compareLine(
  printed: readonly PrintedWord[],
  read: readonly ReadWord[],
  isUnread: (box: Box) => boolean,
): Tally {
  const [truth, given] = [printed, read].map((words) => words.map(({ text }) => text).join(' '));
  const pairs = layBeside<PrintedWord | ReadWord>(
    printed,
    read,
    (a, b) => editDistance(a.text, b.text),
    (alone) => alone.text.length,
  );
  const numbers = pairs.filter(({ left, right }) => digitsOf(left?.text ?? '') + digitsOf(right?.text ?? ''));
  const wrong = numbers.flatMap(({ left, right }) => {
    const [was, is] = [left?.text ?? '', right?.text ?? ''];
    const count = edits(was, is).filter((edit) => /\d/.test(`${edit.left ?? ''}${edit.right ?? ''}`)).length;
    const known =
      right !== null && 'doubtful' in right ? right.doubtful : left !== null && isUnread(left.box);
    return count === 0 ? [] : [{ count, known, words: `${was} → ${is || '∅'}` }];
  });
  const right = numbers.filter(({ left, right }) => left?.text === right?.text);
  const hidden = wrong.filter(({ known }) => !known);
  const sum = (list: readonly { readonly count: number }[]) =>
    list.reduce((total, { count }) => total + count, 0);
  return {
    characters: truth?.length ?? 0,
    wrongCharacters: editDistance(truth ?? '', given ?? ''),
    words: printed.length,
    wrongWords: pairs.filter(({ left, right }) => left?.text !== right?.text).length,
    digits: printed.reduce((total, { text }) => total + digitsOf(text), 0),
    wrongDigits: sum(wrong),
    hiddenDigits: sum(hidden),
    rightNumbers: right.length,
    doubtedNumbers: right.filter(({ right: word }) => word !== null && 'doubtful' in word && word.doubtful)
      .length,
    hidden: hidden.map(({ words }) => words),
  };
}
