/** What becomes of the text of a group that begins with this word ([MSFT-RTF] 1.9.1, "Destinations"). */
export type Destination =
  | { readonly kind: 'text' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'fonts' }
  | { readonly kind: 'picture' }
  /** Text of its own, beside that in which it stands. */
  | { readonly kind: 'story'; readonly story: StoryName };

export type StoryName = 'head' | 'foot' | 'note' | 'box';

const SKIPPED = [
  ...['colortbl', 'stylesheet', 'info', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl'],
  ...['fldinst', 'objdata', 'nonshppict', 'nonesttables', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'annotation'],
  ...['shprslt', 'sp', 'template', 'private', 'bkmkstart', 'bkmkend', 'generator', 'themedata', 'pn', 'do'],
];

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ...SKIPPED.map((word): [string, Destination] => [word, { kind: 'skip' }]),
  ['fonttbl', { kind: 'fonts' }],
  ['pict', { kind: 'picture' }],
  // A drawn shape says where it is; the text in it stands in a group of its own.
  ['shpinst', { kind: 'skip' }],
  ['shptxt', { kind: 'story', story: 'box' }],
  ['footnote', { kind: 'story', story: 'note' }],
  ...['header', 'headerl', 'headerr', 'headerf'].map((word): [string, Destination] => [
    word,
    { kind: 'story', story: 'head' },
  ]),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((word): [string, Destination] => [
    word,
    { kind: 'story', story: 'foot' },
  ]),
]);

/** Groups marked `\*` that are read all the same; all others of that mark are for programs that know them. */
const READ_THOUGH_MARKED = new Set(['shppict', 'shpinst']);

/**
 * @param marked whether `\*` stood before the word
 * @returns null where the word begins no destination
 */
export function destinationOf(word: string, marked: boolean): Destination | null {
  const known = DESTINATIONS.get(word);
  if (marked && !READ_THOUGH_MARKED.has(word)) return { kind: 'skip' };
  return known ?? null;
}
