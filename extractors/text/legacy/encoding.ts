import { z } from 'zod';
import tcvn3 from '../../../knowledge/legacy-encodings/tcvn3.json' with { type: 'json' };
import vni from '../../../knowledge/legacy-encodings/vni-windows.json' with { type: 'json' };
import windows1258 from '../../../knowledge/legacy-encodings/windows-1258.json' with { type: 'json' };

const Table = z.strictObject({
  $comment: z.string(),
  id: z.enum(['tcvn3', 'vni', 'windows-1258']),
  name: z.string(),
  /** What the names of its fonts look like, without regard to case; none where text came without fonts. */
  fonts: z.string().optional(),
  /** What those of its fonts are named that show small letters as capitals, case and all. */
  capitalFonts: z.string().optional(),
  /** Letter → the Latin-1 characters of its bytes. */
  letters: z.record(z.string().length(1), z.string().min(1).max(2)),
});

export type LegacyEncodingId = z.infer<typeof Table>['id'];

/** A way of writing Vietnamese from before Unicode, in which a letter stands on the bytes of other characters. */
export interface LegacyEncoding {
  readonly id: LegacyEncodingId;
  /** For people. */
  readonly name: string;
  /** Letters by the characters that stand for them: one, or a letter and the mark that follows it. */
  readonly letters: ReadonlyMap<string, string>;
  /** Whether letters such as "Ấ" have no place of their own: capital fonts show the small ones so. */
  readonly lacksCapitals: boolean;
  isFont(name: string): boolean;
  isCapitalFont(name: string): boolean;
}

/** A mark is drawn higher over a capital, but typists take either: both are read. */
const withOtherMark = ([letter = '', mark = '']: string): string =>
  mark === '' ? letter : letter + (mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase());

const matches =
  (pattern: string | undefined, flags: string) =>
  (name: string): boolean =>
    pattern !== undefined && new RegExp(pattern, flags).test(name);

function encodingOf(json: unknown): LegacyEncoding {
  const table = Table.parse(json);
  const written = Object.entries(table.letters);
  const letters = new Map(
    [withOtherMark, (same: string) => same].flatMap((variant) =>
      written.map(([letter, characters]) => [variant(characters), letter] as const),
    ),
  );
  const isFont = matches(table.fonts, 'i');
  const isCapital = matches(table.capitalFonts, '');
  return {
    id: table.id,
    name: table.name,
    letters,
    lacksCapitals: written.some(([letter]) => table.letters[letter.toUpperCase()] === undefined),
    isFont,
    isCapitalFont: (name) => isFont(name) && isCapital(name),
  };
}

/** All encodings that are read, the commonest in Vietnamese offices first. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [tcvn3, vni, windows1258].map(encodingOf);
