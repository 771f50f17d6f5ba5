/** A word with what tells capitals: letters that are in Unicode what they were in ASCII. */
type Case = 'capitals' | 'small' | 'open';

const WORDS = /\p{L}+/gu;
/** A word this far away, in characters, tells nothing about a word of one letter. */
const REACH = 40;

/**
 * Puts into capitals what was printed so. TCVN3 has capitals of Ă Â Đ Ê Ô Ơ Ư alone; for the others a typist in
 * capitals gets small letters ("CéNG HßA" → "CộNG HòA") and chooses a capital font. Where the font is not known,
 * a word whose plain letters are all capitals, beyond the first, was meant in capitals; a word with one plain
 * letter ("Hµ") goes with its neighbours on the line.
 *
 * @param letters a decoded text, one entry a character
 * @param plain for each place of the text, whether its character stood there before decoding
 * @returns as many entries
 */
export function restoreCapitals(letters: readonly string[], plain: (at: number) => boolean): string[] {
  const text = letters.join('');
  const words = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word,
    index,
    kind: caseOf(word, index, plain),
  }));
  const units = [...letters];
  words.forEach(({ word, index, kind }, at) => {
    const neighbour = (step: 1 | -1): Case => {
      for (let next = at + step; words[next] !== undefined; next += step) {
        const found = words[next];
        if (found === undefined || Math.abs(found.index - index) > REACH) return 'open';
        const between = text.slice(Math.min(index, found.index), Math.max(index, found.index));
        if (between.includes('\n')) return 'open';
        if (found.kind !== 'open') return found.kind;
      }
      return 'open';
    };
    const around = [neighbour(-1), neighbour(1)];
    const capitals =
      kind === 'capitals' || (kind === 'open' && around.includes('capitals') && !around.includes('small'));
    if (capitals)
      for (let i = index; i < index + word.length; i += 1) units[i] = (units[i] ?? '').toUpperCase();
  });
  return units;
}

function caseOf(word: string, index: number, plain: (at: number) => boolean): Case {
  let capitals = 0;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word[i] ?? '';
    if (!plain(index + i)) continue;
    if (letter !== letter.toUpperCase()) return 'small';
    if (i > 0) capitals += 1;
  }
  return capitals > 0 ? 'capitals' : 'open';
}
