/** Every small vowel of Vietnamese with every tone. */
export const VOWELS: readonly string[] = [
  ...'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ',
];
const CONSONANTS: readonly string[] = [...'bcdđghklmnpqrstvxfjwz'];

const SMALL = [...VOWELS, ...CONSONANTS];

/** Every letter that a Vietnamese document may hold, small and capital. */
export const LETTERS: readonly string[] = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/g;

/** The letter without its tone. @example withoutToneMark('ợ') // 'ơ' */
export const withoutToneMark = (letter: string): string =>
  letter.normalize('NFD').replace(TONES, '').normalize('NFC');

/** The letter as printers widen it: without what stands above or below, but with its horn. @example stem('ẩ') // 'a' */
export const stem = (letter: string): string => letter.normalize('NFD').replace(MARKS, '').normalize('NFC');

/** The tone of a letter as a combining mark; '' for none. */
export const toneMark = (letter: string): string => letter.normalize('NFD').match(TONES)?.[0] ?? '';
