import type { Turn } from '../../../model/page.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { type Size, turnBox, turnRuling, turnSize, turnWord } from '../layout/turn.ts';
import type { Drawing } from './drawing.ts';

/** What stands on a sheet, in points. */
interface Sheet extends Size {
  readonly words: readonly PlacedWord[];
  readonly drawing: Drawing;
}

/** A page is turned for more than this share of its letters. */
const MOST = 0.5;

/** The turn that sets most letters of a page upright; none where they run in several directions. */
function turnOf(words: readonly PlacedWord[]): Turn {
  const letters = new Map<Turn, number>();
  for (const { word, turned = 0 } of words)
    letters.set(turned, (letters.get(turned) ?? 0) + word.text.length);
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  return [...letters].find(([, count]) => count > MOST * all)?.[0] ?? 0;
}

/**
 * The page as a person holds it to read it: a landscape table set sideways on a portrait page, without /Rotate to
 * say so, is turned upright with all that stands around it.
 */
export function upright<T extends Sheet>(sheet: T): T & { readonly turned: Turn } {
  const turned = turnOf(sheet.words);
  if (turned === 0) return { ...sheet, turned };
  const { drawing } = sheet;
  return {
    ...sheet,
    ...turnSize(sheet, turned),
    turned,
    words: sheet.words.map((word) => turnWord(word, turned, sheet)),
    drawing: {
      ...drawing,
      rulings: drawing.rulings.map((ruling) => turnRuling(ruling, turned, sheet)),
      pictures: drawing.pictures.map((box) => turnBox(box, turned, sheet)),
      outlines: drawing.outlines.map((box) => turnBox(box, turned, sheet)),
    },
  };
}
