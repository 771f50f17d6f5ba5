import { beginsWithLabel } from '../../text/list-label.ts';
import { normalise } from '../../text/normalise.ts';
import type { Block } from '../typeset/block.ts';
import { isOfColumns, letterheadAt, type SourceLine } from './letterhead-columns.ts';

const STARTS_SMALL = /^[\p{Ll}\d]/u;
const ENDS_SENTENCE = /[.;:!?…][)"”’/]?$|\.\/\.$/u;
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

function linesOf(page: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = false;
  for (const raw of page.split('\n')) {
    const text = normalise(raw).trim();
    if (text === '') blankBefore = true;
    else {
      lines.push({ raw, text, blankBefore });
      blankBefore = false;
    }
  }
  return lines;
}

/** Whether blank lines stand between most lines, as some converters leave them: then they part no paragraphs. */
function isDoubleSpaced(lines: readonly SourceLine[]): boolean {
  return (
    lines.length > 3 && lines.slice(1).filter((line) => line.blankBefore).length > 0.6 * (lines.length - 1)
  );
}

/** The width at which the lines were broken, in characters; none where paragraphs stand on one line each. */
function wrapWidth(lines: readonly SourceLine[]): number | null {
  const widths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return wide >= 40 && wide <= 140 ? wide : null;
}

/** "Năm 2013" below an item of a list: short, begins large and ends with no mark, as the title of the next list does. */
function isTitle(text: string, width: number): boolean {
  return text.length < 0.4 * width && /^\p{Lu}/u.test(text) && !/\p{P}$/u.test(text);
}

/** Whether `line` goes on with the paragraph that `before` belongs to. */
function continues(
  before: SourceLine,
  line: SourceLine,
  width: number | null,
  doubleSpaced: boolean,
): boolean {
  if (width === null || isOfColumns(before) || isOfColumns(line)) return false;
  if (line.blankBefore && !doubleSpaced) return false;
  const finished = ENDS_SENTENCE.test(before.text);
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const full = before.text.length + 1 + firstWord.length > 0.84 * width;
  if (beginsWithLabel(line.text)) return !finished && full && /^\d/u.test(line.text);
  if (ALL_CAPITALS.test(before.text) !== ALL_CAPITALS.test(line.text)) return false;
  if (STARTS_SMALL.test(line.text)) return full || !finished;
  if (beginsWithLabel(before.text) && isTitle(line.text, width)) return false;
  return full && (!finished || before.text.length > 0.84 * width);
}

/** The line behind the paragraph that begins at a line. */
function endOfParagraph(
  lines: readonly SourceLine[],
  at: number,
  width: number | null,
  doubleSpaced: boolean,
): number {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const [before, line] = [lines[end - 1], lines[end]];
    if (before === undefined || line === undefined || !continues(before, line, width, doubleSpaced)) break;
  }
  return end;
}

/**
 * The paragraphs of a plain text. Lines that were broken at a common width are joined again; a blank line ends a
 * paragraph, except where the converter put one after every line. A form feed begins a new page.
 */
export function paragraphsOf(text: string): Block[] {
  return text.split('\f').flatMap((page, index) => {
    const lines = linesOf(page);
    const doubleSpaced = isDoubleSpaced(lines);
    const width = wrapWidth(lines);
    const blocks: Block[] = [];
    for (let at = 0; at < lines.length; ) {
      const letterhead = letterheadAt(lines, at);
      const end = letterhead?.to ?? endOfParagraph(lines, at, width, doubleSpaced);
      const text = lines.slice(at, end).map((line) => line.text);
      blocks.push(letterhead?.block ?? { kind: 'paragraph', text: text.join(' ') });
      at = end;
    }
    return index === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks];
  });
}
