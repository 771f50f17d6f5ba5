import type { RecognisedLine, RecognisedWord } from './engine.ts';

const HEADER = 'level\tpage_num\t';
const WORD = '5';

/** What Tesseract wrote is not its table: it was cut off, or it is another program's. */
export class NotTsvError extends Error {}

/**
 * Reads Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, conf, text.
 * A line starts a paragraph where its number within the paragraph is 1.
 *
 * @returns the lines of each picture that was handed in, in their order
 * @throws NotTsvError
 */
export function parseTsv(tsv: string, pictures: number): RecognisedLine[][] {
  if (!tsv.startsWith(HEADER)) throw new NotTsvError(tsv.slice(0, 80));
  const pages = Array.from({ length: pictures }, () => new Map<string, OpenLine>());
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, ...rest] =
      row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== WORD || text === '') continue;
    const lines = pages[Number(page) - 1];
    const numbers = [left, top, width, height, confidence].map(Number);
    if (lines === undefined || !numbers.every(Number.isFinite)) throw new NotTsvError(row.slice(0, 80));
    const key = `${block} ${paragraph} ${line}`;
    const open = lines.get(key) ?? { words: [], paragraphStart: line === '1' };
    open.words.push(wordOf(text, numbers));
    lines.set(key, open);
  }
  return pages.map((lines) => [...lines.values()]);
}

interface OpenLine {
  readonly words: RecognisedWord[];
  readonly paragraphStart: boolean;
}

function wordOf(text: string, [x = 0, y = 0, width = 0, height = 0, sure = 0]: number[]): RecognisedWord {
  return { text, box: [x, y, x + width, y + height], confidence: Math.min(1, Math.max(0, sure / 100)) };
}
