import type { Token } from '../stream/token.ts';
import type { Rank, Term } from '../tagging/term.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';

const BARE = new Map<string, Rank>(
  ([1, 2, 3] as const).flatMap(
    (rank) => knowledge.ranks[`${rank}`]?.map((word) => [syllableKey(word), rank] as const) ?? [],
  ),
);

/** The rank that a cell names, as "hạng Nhì" or alone as "Nhì", "II"; null where it names none or several. */
export function rankOfHead(tokens: readonly Token[], terms: readonly Term[]): Rank | null {
  const named = terms.flatMap(({ content }) => {
    if (content.kind === 'rank') return content.ranks;
    return content.kind === 'award' ? content.ranks : [];
  });
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const [token, ...more] = tokens.filter(({ kind }) => kind !== 'mark');
  return token === undefined || more.length > 0 ? null : (BARE.get(syllableKey(token.text)) ?? null);
}
