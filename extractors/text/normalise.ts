/** Zero-width marks and soft hyphens: they stand between letters and mean nothing to a reader. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Spaces of other widths than the plain one, and the tabulator. */
const WIDE_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Controls that are neither a tabulator, a line end nor a form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/**
 * Text as this program holds it everywhere: NFC, plain spaces, no invisible marks, no control characters
 * but line ends and form feeds.
 *
 * @example normalise('Đa\u0323i ho\u0323\u0302i') // 'Đại hội'
 */
export function normalise(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROLS, '').replace(WIDE_SPACES, ' ').normalize('NFC');
}

/** The words of a text: what stands between spaces, normalised, empty ones left out. */
export function wordsOfText(text: string): string[] {
  return normalise(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
