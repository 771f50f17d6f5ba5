import type { PlacedWord } from '../layout/placed-word.ts';
import { textWidth } from '../typeset/tinos.ts';

const ASCENT = 0.89;
const DESCENT = 0.22;

/** The words of a text that stands on one line from (`x`, baseline `y`), as a text layer gives them; points. */
export function placeWords(text: string, x: number, y: number, size = 13): PlacedWord[] {
  const [top, bottom] = [y - ASCENT * size, y + DESCENT * size];
  return [...text.matchAll(/\S+/gu)].map((match) => {
    const left = x + textWidth(text.slice(0, match.index), size);
    const box = [left, top, left + textWidth(match[0], size), bottom] as const;
    return { word: { text: match[0], box, confidence: 1 }, top, bottom };
  });
}
