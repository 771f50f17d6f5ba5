import type { RecognisedLine, RecognisedWord } from './engine.ts';

/** Columns of Tesseract's TSV output, and the level of its rows that are words (tesseract(1), "tsv"). */
const WORD_LEVEL = '5';
const COLUMNS = 12;

/** The lines of Tesseract's TSV, in its reading order; confidence from percent to 0..1. */
export function parseTsv(tsv: string): RecognisedLine[] {
  const lines: {
    readonly key: string;
    readonly paragraphStart: boolean;
    readonly words: RecognisedWord[];
  }[] = [];
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells.length < COLUMNS || cells[0] !== WORD_LEVEL) continue;
    const text = (cells[11] ?? '').trim().normalize('NFC');
    if (text === '') continue;
    const key = cells.slice(1, 5).join('.');
    let line = lines.at(-1);
    if (line?.key !== key) {
      line = { key, paragraphStart: cells[4] === '1', words: [] };
      lines.push(line);
    }
    line.words.push(wordOf(text, cells.slice(6, 11).map(Number)));
  }
  return lines.map(({ words, paragraphStart }) => ({ words, paragraphStart }));
}

function wordOf(
  text: string,
  [left = 0, top = 0, width = 0, height = 0, percent = 0]: number[],
): RecognisedWord {
  return {
    text,
    box: [left, top, left + width, top + height],
    confidence: Math.min(1, Math.max(0, percent / 100)),
  };
}
