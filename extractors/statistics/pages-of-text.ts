import type { Line, Page, Word } from '../../model/page.ts';

const CHARACTER = 6;
const LINE = 14;
const WIDTH = 595;
const HEIGHT = 842;

function lineOf(text: string, index: number, start: boolean): Line | null {
  const words: Word[] = [...text.matchAll(/\S+/gu)].map((match) => {
    const x = 30 + match.index * CHARACTER;
    return {
      text: match[0].normalize('NFC'),
      box: [x, 50 + index * LINE, x + match[0].length * CHARACTER, 60 + index * LINE],
      confidence: 1,
    };
  });
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    words,
    box: [first.box[0], first.box[1], last.box[2], last.box[3]],
    role: 'body',
    paragraphStart: start,
  };
}

/**
 * Plain text as pages of positioned words, for trying the reading on sentences without a document: lines at
 * line ends, pages at form feeds, one width for every letter.
 */
export function pagesOfText(text: string): Page[] {
  return text.split('\f').map((page, at) => {
    const lines = page.split(/\r?\n/);
    return {
      number: at + 1,
      width: WIDTH,
      height: HEIGHT,
      source: 'text-layer',
      quality: 1,
      lines: lines
        .map((line, index) => lineOf(line, index, lines[index - 1]?.trim() === ''))
        .filter((line) => line !== null),
      tables: [],
    };
  });
}
