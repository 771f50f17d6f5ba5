/** The families of labels, each counted by itself; a deeper family stands under a shallower one. */
export type LabelFamily =
  | 'part'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'number.2'
  | 'number.3'
  | 'letter';

/** A label at the head of a line: what it counts to in its family, and how many letters it took. */
export interface OutlineLabel {
  readonly text: string;
  readonly family: LabelFamily;
  readonly ordinal: number;
  /** "1.2" of "1.2.3": the label that it must stand under. */
  readonly under: string | null;
  readonly length: number;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());

function roman(text: string): number {
  const values = [...text].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function ordinalOf(text: string): number {
  const small = text.toLowerCase();
  if (/^\d+$/u.test(text)) return Number(text);
  if (/^[IVX]+$/u.test(text)) return roman(text);
  return small === 'thứ nhất' ? 1 : ORDINALS.indexOf(small) + 1;
}

const PART = /^(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+|THỨ\s+)?([IVX]+|\d+|\p{L}+)(?=$|[\s.:])[.:]?/u;
const ARTICLE = /^(?:Điều|ĐIỀU)\s+(\d+)[.:]/u;
const ROMAN = /^([IVX]{1,5})\s?[.)\-–/](?=\s|\p{L})/u;
const CAPITAL = /^([A-ZĐ])[.)/](?=\s)/u;
const DEEP = /^(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?(?=\s+\p{L})/u;
const NUMBER = /^(\d{1,2})\s?[.)](?=\s*\p{L})/u;
const LETTER = /^([a-zđ])[.)](?=\s*\p{L})/u;

function deep(text: string, length: number): OutlineLabel {
  const steps = text.split('.');
  const under = steps.slice(0, -1).join('.');
  const family = steps.length === 2 ? 'number.2' : 'number.3';
  return { text, family, ordinal: Number(steps.at(-1)), under, length };
}

/**
 * The readings of the label that a text begins with, the likelier first: "C." is a capital, "I." a Roman one or, in a
 * row of capitals, the letter; empty where there is none.
 */
export function labelsAt(text: string): OutlineLabel[] {
  const part = PART.exec(text);
  if (part !== null && ordinalOf(part[1] ?? '') > 0)
    return [
      {
        text: part[0],
        family: 'part',
        ordinal: ordinalOf(part[1] ?? ''),
        under: null,
        length: part[0].length,
      },
    ];
  const article = ARTICLE.exec(text);
  if (article !== null)
    return [
      {
        text: article[0],
        family: 'article',
        ordinal: Number(article[1]),
        under: null,
        length: article[0].length,
      },
    ];
  const steps = DEEP.exec(text);
  if (steps !== null) return [deep(steps[1] ?? '', steps[0].length)];
  const single = (pattern: RegExp, family: LabelFamily, count: (label: string) => number): OutlineLabel[] => {
    const match = pattern.exec(text);
    if (match === null) return [];
    return [
      { text: match[0].trim(), family, ordinal: count(match[1] ?? ''), under: null, length: match[0].length },
    ];
  };
  return [
    ...single(ROMAN, 'roman', roman),
    ...single(CAPITAL, 'capital', (letter) => CAPITALS.indexOf(letter) + 1),
    ...single(NUMBER, 'number', Number),
    ...single(LETTER, 'letter', (letter) => LETTERS.indexOf(letter) + 1),
  ].filter(({ ordinal }) => ordinal > 0);
}
