import type { Block } from '../typeset/block.ts';

/** A head with more paragraphs than this is no running head but the letterhead, put where it repeats. */
const RUNNING_HEAD = 2;

/**
 * The head or foot of pages as blocks: short ones are running heads, which are shown and not read for figures; a
 * letterhead that stands in the head is content. Page numbers alone are dropped.
 */
export function headBlocks(blocks: readonly Block[]): Block[] {
  const shown = blocks.filter((block) => block.kind !== 'page-break' && !isMarks(block));
  const isContent = shown.length > RUNNING_HEAD || shown.some((block) => block.kind !== 'paragraph');
  if (isContent) return shown;
  return shown.map((block) => (block.kind === 'paragraph' ? { ...block, role: 'running-head' } : block));
}

/** A paragraph without letters: a page number, dashes. */
const isMarks = (block: Block): boolean =>
  block.kind === 'paragraph' && !/\p{L}{2}/u.test(block.text.replace(/^\s*trang\b/iu, ''));
