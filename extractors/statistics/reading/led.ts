import type { Block } from '../stream/blocks.ts';
import type { Label } from '../stream/label.ts';

/** The first number of a list: "1.", "01.", "I.", "a)", "A.". */
const FIRST = /^0?[1IaA][.)-]/u;
const BULLET = 5;
const LONGEST_TITLE = 80;

function isNumbered(block: Block | undefined): block is Block & { readonly label: Label } {
  return block?.label != null && block.label.level < BULLET;
}

/** "Chỉ tiêu thi đua năm 2021": a short line that ends with no mark. */
function isTitle(block: Block): boolean {
  const letters = block.lines.reduce((sum, { text }) => sum + text.length, 0);
  return letters <= LONGEST_TITLE && block.tokens.at(-1)?.kind !== 'mark';
}

/**
 * The level of the numbered list that an unlabelled block leads with its colon, "Đề nghị tặng:" before "1. Cờ thi
 * đua …"; null where it leads none.
 */
export function listLedBy(blocks: readonly Block[], at: number): number | null {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || block.label !== null || !(block.tokens.at(-1)?.text === ':' || isTitle(block)))
    return null;
  return isNumbered(next) && FIRST.test(next.label.text) ? next.label.level : null;
}

const GOES_ON = /[;,:]$/u;

/**
 * Whether an unlabelled block leads the unlabelled ones right below it with its colon, "Chỉ tiêu phấn đấu:" before
 * "40 cá nhân đạt …".
 */
export function leadsLines(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  const leads = block?.label === null && block.tokens.at(-1)?.text === ':';
  return leads && next?.label === null && next.tokens.at(-1)?.text !== ':';
}

/** Whether lines led by a colon end with this one: "…;" goes on. */
export function endsLines(block: Block): boolean {
  return block.label === null && !GOES_ON.test(block.tokens.at(-1)?.text ?? '');
}

/** No item of a list has more paragraphs than this before the next. */
const AHEAD = 12;

/** Whether a list goes on behind an unlabelled block: the next number is not the first of another list. */
export function listGoesOn(blocks: readonly Block[], at: number): boolean {
  const next = blocks.slice(at + 1, at + 1 + AHEAD).find(isNumbered);
  return next !== undefined && !FIRST.test(next.label.text);
}
