import type { Evidence } from '../../../model/figure.ts';
import { boxAround } from '../../../model/geometry.ts';
import type { Page, Word } from '../../../model/page.ts';
import type { Block, BodyLine } from '../stream/blocks.ts';

/** A printed word with its place in a passage's text, and the line that it stands on. */
interface PlacedWord {
  readonly word: Word;
  readonly page: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Running text in one string over line ends and page ends, which knows where each letter was printed. */
export interface Passage {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

interface PrintedLine {
  readonly page: number;
  readonly words: readonly Word[];
}

/** The lines as one passage; words are joined by single spaces. */
export function passageOf(lines: readonly PrintedLine[]): Passage {
  const words: PlacedWord[] = [];
  let at = 0;
  for (const [line, { page, words: printed }] of lines.entries()) {
    for (const word of printed) {
      words.push({ word, page, line, from: at, to: at + word.text.length });
      at += word.text.length + 1;
    }
  }
  return { text: words.map(({ word }) => word.text).join(' '), words };
}

/** The lines of each block, a list of names in quotation marks ("phong trào thi đua:" / "“Cả nước …”") with its lead-in. */
function withLists(blocks: readonly Block[]): (readonly BodyLine[])[] {
  const found: (readonly BodyLine[])[] = [];
  for (const { lines } of blocks) {
    const last = found.at(-1);
    const goesOn = last?.at(-1)?.text.endsWith(':') === true && /^["“]/u.test(lines[0]?.text ?? '');
    if (last !== undefined && goesOn) found[found.length - 1] = [...last, ...lines];
    else found.push(lines);
  }
  return found;
}

/** The blocks of the running text, then the cells of the tables, as passages. */
export function passagesOf(blocks: readonly Block[], pages: readonly Page[]): Passage[] {
  const cells = pages.flatMap((page) =>
    page.tables.flatMap((table) =>
      table.cells.map(({ lines }) => passageOf(lines.map(({ words }) => ({ page: page.number, words })))),
    ),
  );
  const running = withLists(blocks).map((lines) =>
    passageOf(lines.map(({ page, line }) => ({ page, words: line.words }))),
  );
  return [...running, ...cells].filter(({ text }) => text !== '');
}

/** Where the letters `[from, to)` of a passage were printed: one piece of evidence a line. */
export function evidenceAt(passage: Passage, from: number, to: number): Evidence[] {
  const byLine = new Map<number, PlacedWord[]>();
  for (const placed of passage.words) {
    if (placed.to <= from || placed.from >= to) continue;
    const line = byLine.get(placed.line);
    if (line === undefined) byLine.set(placed.line, [placed]);
    else line.push(placed);
  }
  return [...byLine.values()].map((line) => ({
    page: line[0]?.page ?? 1,
    box: boxAround(line.map(({ word }) => word.box)),
    text: line.map(({ word }) => word.text).join(' '),
  }));
}
