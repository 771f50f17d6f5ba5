import type { Evidence } from '../../../model/figure.ts';
import { boxAround } from '../../../model/geometry.ts';
import type { Token } from '../stream/token.ts';

/** The printed words of a stretch of tokens: one piece of evidence a line, in reading order. */
export function evidenceOf(tokens: readonly Token[]): Evidence[] {
  const byLine = new Map<number, Token[]>();
  for (const token of tokens) {
    const line = byLine.get(token.place.line);
    if (line === undefined) byLine.set(token.place.line, [token]);
    else line.push(token);
  }
  return [...byLine.values()].map((line) => {
    const words = [...new Set(line.map((token) => token.word))];
    return {
      page: line[0]?.place.page ?? 1,
      box: boxAround(words.map((word) => word.box)),
      text: words.map((word) => word.text).join(' '),
    };
  });
}

/** The lowest confidence of the words that the tokens were printed as; 1 for no tokens. */
export function printCertainty(tokens: readonly Token[]): number {
  return tokens.reduce((lowest, token) => Math.min(lowest, token.word.confidence), 1);
}
