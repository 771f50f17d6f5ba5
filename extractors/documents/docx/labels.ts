import { all, at, type Element } from './xml.ts';

/** Hands out the list labels of paragraphs in document order; a paragraph is known by its text. */
export class Labels {
  readonly #paragraphs: readonly LabelledParagraph[];
  #at = 0;

  constructor(paragraphs: readonly LabelledParagraph[]) {
    this.#paragraphs = paragraphs;
  }

  /** The label of the next paragraph with this text, with a space after it; '' where it has none. */
  take(text: string): string {
    const found = this.#paragraphs.findIndex(
      (paragraph, index) => index >= this.#at && paragraph.text === key(text),
    );
    if (found < 0) return '';
    this.#at = found + 1;
    const label = this.#paragraphs[found]?.label ?? '';
    return label === '' ? '' : `${label} `;
  }
}

interface LabelledParagraph {
  readonly text: string;
  readonly label: string;
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
}

const key = (text: string) => text.replace(/\s+/g, '');
const valOf = (element: Element | undefined) => element?.attributes['w:val'];

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [rest, text] = [value, ''];
  for (const [worth, letters] of parts) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26));

function numeral(format: string, value: number): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** The levels of each list (`w:num`), by list id and level. */
function readLists(numbering: readonly Element[]): ReadonlyMap<string, ReadonlyMap<string, Level>> {
  const abstract = new Map<string, ReadonlyMap<string, Level>>();
  for (const list of all(numbering, 'w:abstractNum')) {
    const levels = list.children
      .filter((child) => child.name === 'w:lvl')
      .map((level): [string, Level] => [
        level.attributes['w:ilvl'] ?? '0',
        {
          format: valOf(at(level, 'w:numFmt')) ?? 'decimal',
          pattern: valOf(at(level, 'w:lvlText')) ?? '',
          start: Number(valOf(at(level, 'w:start')) ?? '1'),
        },
      ]);
    abstract.set(list.attributes['w:abstractNumId'] ?? '', new Map(levels));
  }
  const lists = all(numbering, 'w:num').map((list): [string, ReadonlyMap<string, Level>] => [
    list.attributes['w:numId'] ?? '',
    abstract.get(valOf(at(list, 'w:abstractNumId')) ?? '') ?? new Map(),
  ]);
  return new Map(lists);
}

/** Counts items list by list; a higher level's step starts the lower ones anew. */
class Counters {
  readonly #values = new Map<string, Map<number, number>>();

  labelFor(list: string, depth: number, levels: ReadonlyMap<string, Level>): string {
    const level = levels.get(String(depth));
    if (level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return '-';
    const values = this.#values.get(list) ?? new Map<number, number>();
    this.#values.set(list, values);
    values.set(depth, (values.get(depth) ?? level.start - 1) + 1);
    for (const deeper of [...values.keys()]) if (deeper > depth) values.delete(deeper);
    return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const other = levels.get(String(Number(digit) - 1));
      return other === undefined ? '' : numeral(other.format, values.get(Number(digit) - 1) ?? other.start);
    });
  }
}

/**
 * The list labels ("I.", "1.", "a)", "-") that Word shows and the paragraphs' text does not hold, computed from
 * `word/document.xml`, `word/styles.xml` and `word/numbering.xml` (ECMA-376 part 1, 17.9).
 */
export function readLabels(
  document: readonly Element[],
  styles: readonly Element[],
  numbering: readonly Element[],
): Labels {
  const lists = readLists(numbering);
  const counters = new Counters();
  const ofStyle = new Map(
    all(styles, 'w:style').map(
      (style) => [style.attributes['w:styleId'] ?? '', at(style, 'w:pPr', 'w:numPr')] as const,
    ),
  );
  const paragraphs = all(document, 'w:p').map((paragraph) => {
    const text = key(
      all([paragraph], 'w:t')
        .flatMap((run) => run.children.map((child) => child.text))
        .join(''),
    );
    const own = at(paragraph, 'w:pPr', 'w:numPr');
    const numbered = own ?? ofStyle.get(valOf(at(paragraph, 'w:pPr', 'w:pStyle')) ?? '');
    const list = numbered === undefined ? undefined : valOf(at(numbered, 'w:numId'));
    const levels = list === undefined ? undefined : lists.get(list);
    if (numbered === undefined || list === undefined || levels === undefined) return { text, label: '' };
    return { text, label: counters.labelFor(list, Number(valOf(at(numbered, 'w:ilvl')) ?? '0'), levels) };
  });
  return new Labels(paragraphs);
}
