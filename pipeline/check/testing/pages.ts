import { boxAround } from '../../../model/geometry.ts';
import type { Line, Page, Word } from '../../../model/page.ts';

const CHARACTER = 6;
const LINE_HEIGHT = 18;
const MARGIN = 72;

function lineOf(text: string, index: number): Line {
  const top = MARGIN + index * LINE_HEIGHT;
  const words = [...text.matchAll(/\S+/g)].map((match): Word => {
    const left = MARGIN + match.index * CHARACTER;
    const box: Word['box'] = [left, top, left + match[0].length * CHARACTER, top + 14];
    return { text: match[0].normalize('NFC'), box, confidence: 1 };
  });
  return { words, box: boxAround(words.map((word) => word.box)), role: 'body', paragraphStart: false };
}

/** A page of a text layer with these lines, set in a typewriter's letters; empty lines are left out. */
export function pageOf(lines: readonly string[], number = 1): Page {
  const printed = lines.filter((line) => line.trim() !== '');
  return {
    number,
    width: 595,
    height: 842,
    source: 'text-layer',
    quality: 1,
    lines: printed.map((line, index) => lineOf(line.trim(), index)),
    tables: [],
  };
}

/** Pages of 40 lines from a plain text. */
export function pagesOf(text: string): Page[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pages: Page[] = [];
  for (let start = 0; start < lines.length; start += 40) {
    pages.push(pageOf(lines.slice(start, start + 40), pages.length + 1));
  }
  return pages;
}
