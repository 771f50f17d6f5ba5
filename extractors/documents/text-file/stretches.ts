import type { RuledTable } from '../typeset/block.ts';
import { alignedAt } from './aligned.ts';
import type { Finder, Found } from './finder.ts';
import { ruledAt } from './ruled.ts';
import { tabbedAt } from './tabbed.ts';

/** A stretch of a plain text: running text, or a table that was pasted or drawn into it. */
export type Stretch =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly table: RuledTable };

/** Tables between strokes, between tabs, and aligned with blanks. */
const FINDERS: readonly Finder[] = [ruledAt, tabbedAt, alignedAt];

function isTable(found: Found['found']): found is RuledTable {
  return 'kind' in found;
}

/**
 * A plain text parted into running text and tables, in order.
 *
 * @param text lines ended by `\n`, their tabs and blanks kept
 */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const lines = text.split('\n');
  let prose: string[] = [];
  const closeProse = (): void => {
    if (prose.length > 0) stretches.push({ kind: 'text', text: prose.join('\n') });
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const { to, found } = firstFound(lines, at) ?? { to: at + 1, found: [lines[at] ?? ''] };
    if (isTable(found)) {
      closeProse();
      stretches.push({ kind: 'table', table: found });
    } else prose.push(...found);
    at = to;
  }
  closeProse();
  return stretches;
}

function firstFound(lines: readonly string[], at: number): Found | null {
  for (const find of FINDERS) {
    const found = find(lines, at);
    if (found !== null) return found;
  }
  return null;
}
