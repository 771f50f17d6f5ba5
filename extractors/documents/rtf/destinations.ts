/** What becomes of the text of a group that begins with this word ([MSFT-RTF] 1.9.1, "Destinations"). */
export type Destination =
  | { readonly kind: 'text' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'fonts' }
  | { readonly kind: 'picture' }
  /** A drawn shape: where it is and how it looks is passed over, its picture and the text in it are not. */
  | { readonly kind: 'shape' }
  /** What the row of a table that lies in a cell is like; its cells stand before. */
  | { readonly kind: 'inner-row' }
  /** Text of its own, beside that in which it stands. */
  | { readonly kind: 'story'; readonly story: StoryName };

export type StoryName = 'head' | 'foot' | 'note' | 'box';

const SKIPPED = [
  ...['colortbl', 'stylesheet', 'info', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl'],
  ...['fldinst', 'objdata', 'nonshppict', 'nonesttables', 'xe', 'tc', 'tcn', 'rxe', 'txe', 'annotation'],
  ...['shprslt', 'template', 'private', 'bkmkstart', 'bkmkend', 'generator', 'themedata', 'pn'],
];

const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ...SKIPPED.map((word): [string, Destination] => [word, { kind: 'skip' }]),
  ['fonttbl', { kind: 'fonts' }],
  ['pict', { kind: 'picture' }],
  ['nesttableprops', { kind: 'inner-row' }],
  // A shape as Word 97 and later write it, a property of one, and a shape as Word 6 wrote it.
  ...['shpinst', 'sp', 'do'].map((word): [string, Destination] => [word, { kind: 'shape' }]),
  ...['shptxt', 'dptxbxtext'].map((word): [string, Destination] => [word, { kind: 'story', story: 'box' }]),
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

/** Groups marked `\*` that hold what the group around them would; others of that mark are for programs that know them. */
const TRANSPARENT = new Set(['shppict']);

/**
 * @param marked whether `\*` stood before the word: then an unknown group is passed over
 * @returns null where the word begins no destination
 */
export function destinationOf(word: string, marked: boolean): Destination | null {
  const known = DESTINATIONS.get(word);
  if (known !== undefined) return known;
  return marked && !TRANSPARENT.has(word) ? { kind: 'skip' } : null;
}

/** Whether a destination within a drawn shape is read. */
export const showsInShape = (destination: Destination): boolean =>
  destination.kind === 'picture' ||
  destination.kind === 'shape' ||
  (destination.kind === 'story' && destination.story === 'box');
