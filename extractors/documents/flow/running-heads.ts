import type { Block } from '../typeset/block.ts';

/** A page number, alone or as "Trang 2/5". */
const PAGE_NUMBER = /^(?:trang\s*|page\s*)?[-–\s\d/]*$/iu;

/** Heads and feet as lines that are shown and not read for figures: each once, and none that only count pages. */
export function runningHeads(blocks: readonly Block[]): Block[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'side-by-side') return block.columns.flat();
    return block.kind === 'table' ? block.cells.flatMap((cell) => cell.paragraphs) : [];
  });
  return [...new Set(texts)]
    .filter((text) => !PAGE_NUMBER.test(text))
    .map((text) => ({ kind: 'paragraph', role: 'running-head', text }));
}
