import type { Block } from '../stream/blocks.ts';
import type { Token } from '../stream/token.ts';
import { hasAny, type Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { hasCount } from './breakdown.ts';

/*
 * A count whose parts stand in a list below it: "Tặng Giấy khen cho 95 tập thể, cá nhân, cụ thể:" before "- Tập thể:
 * 30;" and "- Cá nhân: 65." is one sentence, written over several lines.
 */

const MOST_ITEMS = 20;
const AWARDING = ['Award', 'Reward', 'NoForm'] as const;

function lastText({ tokens }: Block): string {
  return tokens.at(-1)?.text ?? '';
}

/** "Giấy khen tổng cộng 205 quân nhân:": a count that is called the total of what stands below. */
function isCalledTotal(terms: readonly Term[]): boolean {
  const last = terms.findLastIndex((term) => term.tags.has('Quantity') || term.tags.has('Number'));
  const named = terms.slice(last + 1, -1).every((term) => hasAny(term, ['Recipient', 'Other']));
  return named && terms[last - 1]?.tags.has('Total') === true;
}

/** Whether a block counts awards and announces with its colon how they split. */
function announcesParts(block: Block): boolean {
  if (lastText(block) !== ':') return false;
  const terms: readonly Term[] = termsOf(block.tokens);
  const colon = terms.at(-1);
  const said = terms.at(-2)?.tags.has('Including') === true || isCalledTotal(terms);
  const announced = colon?.tags.has('Colon') === true && said;
  return announced && hasCount(terms) && terms.some((term) => hasAny(term, AWARDING));
}

/** The items of the list below a block: of one kind of label, each with a number and none with a list of its own. */
function itemsBelow(blocks: readonly Block[], at: number): Block[] {
  const label = blocks[at + 1]?.label;
  if (label == null) return [];
  const below = blocks.slice(at + 1, at + 1 + MOST_ITEMS);
  const end = below.findIndex((block) => block.label?.level !== label.level);
  const items = end < 0 ? below : below.slice(0, end);
  const counting = items.every(
    (item) => lastText(item) !== ':' && item.tokens.some(({ kind }) => kind === 'number'),
  );
  return counting ? items : [];
}

/** The tokens of an item, parted from the next by a semicolon whatever mark the author put. */
function parted({ tokens }: Block): Token[] {
  const last = tokens.at(-1);
  if (last === undefined) return [];
  const mark: Token = { ...last, kind: 'mark', text: ';', key: ';', glued: true };
  return last.kind === 'mark' ? [...tokens.slice(0, -1), mark] : [...tokens, mark];
}

function joined(lead: Block, items: readonly Block[]): Block {
  const rest = items.flatMap((item, at) => (at < items.length - 1 ? parted(item) : item.tokens));
  return {
    label: lead.label,
    lines: [lead, ...items].flatMap(({ lines }) => lines),
    tokens: [...lead.tokens, ...rest],
  };
}

/** The blocks with each list of parts joined to the count that it splits. */
export function withPartLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const items = announcesParts(block) ? itemsBelow(blocks, at) : [];
    out.push(items.length > 1 ? joined(block, items) : block);
    at += items.length > 1 ? items.length : 0;
  }
  return out;
}
