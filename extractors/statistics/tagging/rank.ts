import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { numberAt } from './number.ts';
import { numeralAt } from './numeral.ts';
import type { Rank } from './term.ts';

const rankOf = new Map<string, Rank>();
for (const word of knowledge.ranks['1']) rankOf.set(syllableKey(word), 1);
for (const word of knowledge.ranks['2']) rankOf.set(syllableKey(word), 2);
for (const word of knowledge.ranks['3']) rankOf.set(syllableKey(word), 3);

const HANG = syllableKey('hạng');
const GLUE = new Set([',', '/', 'và', '-'].map(syllableKey));

/** Ranks that end before a token, and how far their print is from what it should be. */
export interface RankReading {
  readonly to: number;
  readonly ranks: readonly Rank[];
  readonly distance: number;
}

const MISREAD = 0.3;

/** Ranks named by the tokens `[at, to)`: "hạng Nhì", "hạng II", "hạng 2 và 3", "hạng Nhất, hạng Nhì". */
export function ranksAt(tokens: readonly Token[], at: number): RankReading | null {
  if (tokens[at]?.key !== HANG) return null;
  const ranks: Rank[] = [];
  let distance = 0;
  let to = at;
  for (let next = at; ; ) {
    if (tokens[next]?.key === HANG) next += 1;
    const rank = rankOf.get(keyOf(tokens[next])) ?? romanOf(tokens[next]);
    if (rank === undefined) break;
    if (!rankOf.has(keyOf(tokens[next]))) distance = MISREAD;
    ranks.push(rank);
    to = next + 1;
    if (!GLUE.has(keyOf(tokens[to]))) break;
    if (tokens[to + 1]?.key !== HANG && counts(tokens, to + 1)) break;
    next = to + 1;
  }
  return ranks.length === 0 ? null : { to, ranks, distance };
}

/** A number behind the conjunction that counts recipients is no rank: "hạng Ba và 2 cá nhân", "hạng Nhì, 1 000 người". */
function counts(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at]?.kind === 'number' ? numberAt(tokens, at) : numeralAt(tokens, at);
  return number !== null && tokens[number.to]?.kind === 'word';
}

/** "II", "III" with strokes that a scanner took for small l, 1 or a bar: they count alike. */
function romanOf(token: Token | undefined): Rank | undefined {
  return token !== undefined && /^(?=.*[Il|])[Il1|]{2,3}$/u.test(token.text)
    ? token.text.length === 2
      ? 2
      : 3
    : undefined;
}

function keyOf(token: Token | undefined): string {
  return token === undefined ? '' : syllableKey(token.text);
}
