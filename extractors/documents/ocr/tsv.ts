import type { RecognisedLine, RecognisedWord } from './engine.ts';

/**
 * Reads Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, conf, text.
 * A line starts a paragraph where its number within the paragraph is 1.
 */
export function parseTsv(tsv: string): RecognisedLine[] {
  const lines = new Map<string, { words: RecognisedWord[]; paragraphStart: boolean }>();
  for (const row of tsv.split('\n')) {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...rest] =
      row.split('\t');
    const text = rest.join('\t').trim();
    if (level !== '5' || text === '') continue;
    const key = `${block} ${paragraph} ${line}`;
    const open = lines.get(key) ?? { words: [], paragraphStart: line === '1' };
    const [x, y] = [Number(left), Number(top)];
    open.words.push({
      text,
      box: [x, y, x + Number(width), y + Number(height)],
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
    });
    lines.set(key, open);
  }
  return [...lines.values()];
}
