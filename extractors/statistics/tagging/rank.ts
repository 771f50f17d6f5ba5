import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import type { Rank } from './term.ts';

const rankOf = new Map<string, Rank>();
for (const word of knowledge.ranks['1']) rankOf.set(syllableKey(word), 1);
for (const word of knowledge.ranks['2']) rankOf.set(syllableKey(word), 2);
for (const word of knowledge.ranks['3']) rankOf.set(syllableKey(word), 3);

const HANG = syllableKey('hạng');
const GLUE = new Set([',', '/', 'và', '-'].map(syllableKey));

/** Ranks named by the tokens `[at, to)`: "hạng Nhì", "hạng II", "hạng 2 và 3", "hạng Nhất, hạng Nhì". */
export function ranksAt(tokens: readonly Token[], at: number): { to: number; ranks: readonly Rank[] } | null {
  if (tokens[at]?.key !== HANG) return null;
  const ranks: Rank[] = [];
  let to = at;
  for (let next = at; ; ) {
    if (tokens[next]?.key === HANG) next += 1;
    const rank = rankOf.get(keyOf(tokens[next]));
    if (rank === undefined) break;
    ranks.push(rank);
    to = next + 1;
    if (!GLUE.has(keyOf(tokens[to]))) break;
    // A number behind the conjunction that counts recipients ("hạng Ba và 2 cá nhân") is no rank.
    if (tokens[to + 1]?.key !== HANG && tokens[to + 2]?.kind === 'word' && tokens[to + 1]?.kind === 'number')
      break;
    next = to + 1;
  }
  return ranks.length === 0 ? null : { to, ranks };
}

function keyOf(token: Token | undefined): string {
  return token === undefined ? '' : syllableKey(token.text);
}
