/** Vietnamese has some 7,000 syllables; what is more is names, and words in bad print. */
const MOST_REMEMBERED = 50_000;
/** What is longer is no word but a text, which is hardly asked for twice. */
const LONGEST_REMEMBERED = 12;

/**
 * The same function of a word, which remembers what it made: a document says its few words over and over. Forgets all
 * when it has seen very many, and keeps nothing of texts longer than a word.
 *
 * @example const key = remembered((word) => word.normalize('NFD'))
 */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (word) => {
    if (word.length > LONGEST_REMEMBERED) return make(word);
    const found = known.get(word);
    if (found !== undefined) return found.made;
    const made = make(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, { made });
    return made;
  };
}
