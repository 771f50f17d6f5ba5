import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { hasAny, type Term } from './term.ts';

const pieces = knowledge.pieces.map((name) => name.split(' ').map(syllableKey));

/** Whether an award and its colon stand right before. */
function isBehindAward(terms: readonly Term[]): boolean {
  const start = terms.findLastIndex((term) => hasAny(term, ['Semicolon', 'Stop', 'Including', 'Number']));
  return (
    hasAny(terms.at(-1), ['Colon']) && terms.slice(start + 1).some(({ content }) => content.kind === 'award')
  );
}

/**
 * Where the word ends that an award is counted in, behind its number: "Cờ thi đua của Bộ Xây dựng: 02 cờ".
 *
 * @param to the token behind the number
 * @returns `to` itself where no such word ends the item
 */
export function pieceEnd(tokens: readonly Token[], to: number, terms: readonly Term[]): number {
  if (!isBehindAward(terms)) return to;
  const found = pieces.filter((keys) => keys.every((key, index) => tokens[to + index]?.key === key));
  const end = to + Math.max(0, ...found.map((keys) => keys.length));
  return tokens[end] === undefined || tokens[end].kind === 'mark' ? end : to;
}
