/** Numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and good enough to scatter damage. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** What a scanner takes a letter for. */
const CONFUSED: Readonly<Record<string, readonly string[]>> = {
  o: ['0', 'c', 'e'],
  i: ['l', '1', '|', 'í'],
  l: ['i', '1', '|', 't'],
  s: ['5', 'x'],
  x: ['s'],
  b: ['8', 'h'],
  c: ['e', 'o'],
  e: ['c'],
  n: ['u', 'ri'],
  u: ['n', 'v'],
  h: ['b', 'li'],
  m: ['rn'],
  đ: ['d'],
  t: ['l', 'f'],
};
const MARK = /\p{M}/u;
const STRAY = ['.', ',', ';', ':', "'", '-', '~', '*', '·', '|', '“'];

/** Puts damage into one place of a text. @returns null where that place cannot take it */
type Damage = (random: Random, text: string, at: number) => string | null;

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at] ?? '');
}

function isInWord(text: string, at: number): boolean {
  return isLetter(text, at) && isLetter(text, at - 1);
}

const confuse: Damage = (random, text, at) => {
  const other = pick(random, CONFUSED[text[at]?.toLowerCase() ?? ''] ?? []);
  return other === undefined || !isLetter(text, at) ? null : replaced(text, at, 1, other);
};

const loseMark: Damage = (_, text, at) => {
  const bare = [...(text[at] ?? '').normalize('NFD')].filter((part) => !MARK.test(part)).join('');
  return bare === text[at] || bare === '' ? null : replaced(text, at, 1, bare);
};

const loseLetter: Damage = (_, text, at) => (isInWord(text, at) ? replaced(text, at, 1, '') : null);

const between =
  (make: (random: Random) => string): Damage =>
  (random, text, at) =>
    text[at] === ' ' ? replaced(text, at, 1, make(random)) : null;

const breakWord: Damage = (_, text, at) => (isInWord(text, at) ? replaced(text, at, 0, ' ') : null);

/** The kinds of damage that bad print and bad reading of it do. None touches a digit. */
export const DAMAGES = {
  confuse,
  loseMark,
  loseLetter,
  breakWord,
  joinWords: between(() => ''),
  doubleSpace: between(() => '  '),
  strayMark: between((random) => ` ${pick(random, STRAY) ?? ''} `),
} as const;
export type DamageKind = keyof typeof DAMAGES;

const TRIES = 200;

/** A text with `times` places damaged, each in one of the given ways. */
export function damaged(text: string, kinds: readonly DamageKind[], times: number, random: Random): string {
  let current = text;
  let left = times;
  for (let tries = 0; left > 0 && tries < TRIES; tries += 1) {
    const kind = pick(random, kinds);
    const at = Math.floor(random() * current.length);
    const next = kind === undefined ? null : DAMAGES[kind](random, current, at);
    if (next === null) continue;
    current = next;
    left -= 1;
  }
  return current;
}

/**
 * A text set in lines of about `width` letters, as a column of print breaks it: anywhere between two words. A page
 * ends after every `linesOfPage` lines.
 */
export function wrapped(text: string, width: number, linesOfPage: number): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = broken.at(-1);
      if (last === undefined || last.length + word.length >= width) broken.push(word);
      else broken[broken.length - 1] = `${last} ${word}`;
    }
    return broken;
  });
  return lines.map((line, at) => `${at === 0 ? '' : at % linesOfPage === 0 ? '\f' : '\n'}${line}`).join('');
}
