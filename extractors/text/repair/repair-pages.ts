import { boxAround } from '../../../model/geometry.ts';
import { type Line, type Page, type Table, type Word, wordsOf } from '../../../model/page.ts';
import { type BrokenSyllable, brokenSyllables } from './broken-syllables.ts';
import { type Choice, chooseFillings } from './choose-fillings.ts';

/** One break alone is a slip of the typist, of which nothing can be concluded. */
const FEWEST = 2;
/** How sure a word is at most that was repaired by its spelling and neighbours alone. */
const CONFIDENCE = 0.9;

/** Lines that belong together, and the syllables that are broken in them. */
interface Passage {
  readonly lines: readonly Line[];
  readonly broken: readonly BrokenSyllable[];
}

/**
 * Repairs a document whose text lost letters with everything that told which ("đư c", "h c tập"): the halves become one
 * word, marked as repaired, wherever only one vowel can have stood between them. Words with digits are never touched;
 * what is not clear stays as it is.
 *
 * @param pages of the whole document; those of other sources than its own text are left alone
 * @example repairPages(pages)[0]?.lines[0]?.words[2] // { text: 'được', repaired: true, confidence: 0.9, box: … }
 */
export function repairPages(pages: readonly Page[]): readonly Page[] {
  const passages = new Map<readonly Line[], Passage>();
  for (const lines of pages.filter(({ source }) => source === 'structure').flatMap(passagesOf))
    passages.set(lines, { lines, broken: brokenSyllables(lines) });
  const broken = [...passages.values()].flatMap((passage) => passage.broken);
  if (broken.length < FEWEST) return pages;
  const text = pages.flatMap(wordsOf).map((word) => word.text);
  const chosen = chooseFillings(broken, text.join(' '));
  const choices = new Map(broken.map((place, index) => [place, chosen[index] ?? null]));
  const mend = (lines: readonly Line[]): readonly Line[] => {
    const passage = passages.get(lines);
    return passage === undefined ? lines : mendLines(passage, choices);
  };
  return pages.map((page) => mendPage(page, mend));
}

const passagesOf = (page: Page): (readonly Line[])[] => [
  page.lines,
  ...page.tables.flatMap((table) => table.cells.map((cell) => cell.lines)),
];

function mendPage(page: Page, mend: (lines: readonly Line[]) => readonly Line[]): Page {
  const tables = page.tables.map(
    (table): Table => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, lines: mend(cell.lines) })),
    }),
  );
  const mended = { ...page, lines: mend(page.lines), tables };
  return wordsOf(mended).some((word) => word.repaired) ? { ...mended, source: 'repaired' } : page;
}

function mendLines(
  { lines, broken }: Passage,
  choices: ReadonlyMap<BrokenSyllable, Choice | null>,
): readonly Line[] {
  const words = lines.map((line): (Word | null)[] => [...line.words]);
  for (const place of broken) {
    const choice = choices.get(place);
    if (choice === undefined || choice === null) continue;
    const first = words[place.line]?.[place.at];
    const row = words[place.line];
    if (first === undefined || first === null || row === undefined) continue;
    const second = place.second === null ? null : (words[place.second.line]?.[place.second.at] ?? null);
    const isBeside = place.second?.line === place.line && second !== null;
    row[place.at] = {
      text: choice.filling.text,
      // A word that was parted between two lines is shown where it begins.
      box: isBeside ? boxAround([first.box, second.box]) : first.box,
      confidence: CONFIDENCE * choice.probability,
      repaired: true,
    };
    if (place.second !== null) words[place.second.line]?.splice(place.second.at, 1, null);
  }
  return lines.flatMap((line, index) => withWords(line, words[index] ?? []));
}

/** The line with other words; none where nothing is left of it. */
function withWords(line: Line, words: readonly (Word | null)[]): Line[] {
  const left = words.filter((word) => word !== null);
  if (left.length === line.words.length && left.every((word, index) => word === line.words[index]))
    return [line];
  return left.length === 0 ? [] : [{ ...line, words: left, box: boxAround(left.map((word) => word.box)) }];
}
