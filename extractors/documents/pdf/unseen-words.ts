import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { GlyphRun, ShownGlyph } from './glyph-run.ts';

const EXAMPLES = 5;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The words of a page's text that nobody sees: what of `all` is not among `seen`. */
export function unseenWords(all: readonly GlyphRun[], seen: readonly GlyphRun[]): string[] {
  // Nearly every page: runs that are seen whole are handed on as they are.
  if (all.length === seen.length && all.every((run, index) => run === seen[index])) return [];
  const glyphs = new Set<ShownGlyph>(seen.flatMap((run) => run.glyphs));
  return all.flatMap((run) => {
    const hidden = run.glyphs.map((glyph) => (glyphs.has(glyph) ? ' ' : glyph.text)).join('');
    return hidden.split(/\s+/u).filter((word) => SAYS_SOMETHING.test(word));
  });
}

/** Says that a page's text holds words that were left out, for nobody sees them; none where there are none. */
export function unseenIssue(page: number, words: readonly string[]): Issue[] {
  if (words.length === 0) return [];
  const examples = [...new Set(words)].slice(0, EXAMPLES).map((word) => `“${word}”`);
  return [
    issue('unseen-text', 'info', { page, words: words.length, examples: examples.join(', ') }, { page }),
  ];
}
