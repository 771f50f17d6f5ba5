/** Counts over one page or many. */
export interface Tally {
  readonly characters: number;
  readonly wrongCharacters: number;
  readonly words: number;
  readonly wrongWords: number;
  readonly digits: number;
  readonly wrongDigits: number;
  /** Wrong digits that nobody is asked about. */
  readonly hiddenDigits: number;
  /** Right words with digits, and those of them that a person is asked about all the same. */
  readonly rightNumbers: number;
  readonly doubtedNumbers: number;
  /** The hidden wrong numbers in words: printed, read. */
  readonly hidden: readonly string[];
}

export const NOTHING: Tally = {
  characters: 0,
  wrongCharacters: 0,
  words: 0,
  wrongWords: 0,
  digits: 0,
  wrongDigits: 0,
  hiddenDigits: 0,
  rightNumbers: 0,
  doubtedNumbers: 0,
  hidden: [],
};

export function add(a: Tally, b: Tally): Tally {
  return {
    characters: a.characters + b.characters,
    wrongCharacters: a.wrongCharacters + b.wrongCharacters,
    words: a.words + b.words,
    wrongWords: a.wrongWords + b.wrongWords,
    digits: a.digits + b.digits,
    wrongDigits: a.wrongDigits + b.wrongDigits,
    hiddenDigits: a.hiddenDigits + b.hiddenDigits,
    rightNumbers: a.rightNumbers + b.rightNumbers,
    doubtedNumbers: a.doubtedNumbers + b.doubtedNumbers,
    hidden: [...a.hidden, ...b.hidden],
  };
}
