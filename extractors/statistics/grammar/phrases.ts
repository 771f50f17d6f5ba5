import type { Recipient } from '../../../model/figure.ts';
import { type Content, grantorOf, type Quantity, type Rank, type Tag, type Term } from '../tagging/term.ts';
import { markLists, withNamedNext } from './lists.ts';
import { grammar, type Match, matchesOf, type Span } from './matcher.ts';
import { ofSeveralGrantors } from './several-grantors.ts';
import { withShares } from './shares.ts';

/** From words to phrases: a count with whom it counts, an award with its rank and its grantor. */
export const PHRASES = grammar([
  {
    name: 'counted',
    match: '[<number>#Number] #Times? [<recipients>#Recipients+]',
    example: '87 lượt tập thể',
  },
  { name: 'occurrences', match: '[<number>#Number] #Times', example: '21 lượt' },
  {
    name: 'counted-after-colon',
    match: '[<recipients>#Recipients+] #Colon [<number>#Number]',
    example: 'Cá nhân: 48',
  },
  {
    name: 'award-of',
    match: '[<award>#Award] #Quoted? #Rank? #Of? [<grantor>#Grantor]',
    example: 'Bằng khen của UBND tỉnh',
  },
  { name: 'award-ranked', match: '[<award>#Award] #Rank', example: 'Huân chương Lao động hạng Ba' },
  { name: 'award-of-all', match: '[<award>#Award] #Kinds', example: 'Huân chương Lao động các hạng' },
  { name: 'award-titled', match: '#Title [<award>#Award]', example: 'danh hiệu Lao động tiên tiến' },
  {
    name: 'award-named',
    match: '[<award>#Award] #Quoted',
    example: 'Kỷ niệm chương “Vì sự nghiệp giáo dục”',
  },
]);

function recipientOf(terms: readonly Term[]): Pick<Quantity, 'recipient' | 'weak' | 'anyone'> {
  const kinds = new Set<Recipient>();
  let weak = true;
  const strong = terms.some(({ content }) => content.kind === 'recipient' && !content.weak);
  for (const [at, { content }] of terms.entries()) {
    // Of two words without a mark between them the first is counted: "18 đoàn viên công đoàn".
    if (content.kind !== 'recipient' || terms[at - 1]?.content.kind === 'recipient') continue;
    // "58 đồng chí, khối xã 17 đồng chí": behind people the next body heads the next count.
    if (at > 0 && strong && content.weak) continue;
    kinds.add(content.recipient);
    weak = weak && content.weak;
  }
  const [only] = kinds;
  const [word, ...others] = terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content] : []));
  const anyone = word?.anyone === true && others.length === 0;
  const recipient = only === undefined || kinds.size > 1 ? 'undivided' : only;
  return { recipient, weak, anyone };
}

function cut(terms: readonly Term[], span: Span | undefined): readonly Term[] {
  return span === undefined ? [] : terms.slice(span.from, span.to);
}

function quantityOf(terms: readonly Term[], match: Match): Content {
  const number = cut(terms, match.groups.number)[0]?.content;
  if (number?.kind !== 'number') return { kind: 'plain' };
  const whole = number.outOf === undefined ? {} : { outOf: number.outOf };
  const quantity: Quantity = {
    count: number.value,
    ...whole,
    ...recipientOf(cut(terms, match.groups.recipients)),
    occurrences: cut(terms, match).some((term) => term.tags.has('Times')),
    certainty: number.certainty,
  };
  return { kind: 'quantity', quantity };
}

function ranksOf(terms: readonly Term[]): readonly Rank[] {
  return terms.flatMap(({ content }) => (content.kind === 'rank' ? content.ranks : []));
}

function awardOf(terms: readonly Term[], match: Match): Content | null {
  const award = cut(terms, match.groups.award)[0]?.content;
  if (award?.kind !== 'award') return null;
  const grantor = grantorOf(cut(terms, match.groups.grantor)[0]);
  // A lone "xã" or "đơn vị" behind an award that needs no grantor is whom the text goes on to speak of.
  if (grantor?.short === true && award.use.kind !== 'family') return null;
  const ranks = ranksOf(cut(terms, match));
  return { ...award, ranks: ranks.length > 0 ? ranks : award.ranks, grantor: grantor ?? award.grantor };
}

/** What the terms of a match say together, and the tag of the phrase; null where they make none after all. */
function saidBy(terms: readonly Term[], match: Match): { tag: Tag; content: Content } | null {
  if (match.pattern === 'occurrences') {
    const number = cut(terms, match.groups.number)[0]?.content;
    return number?.kind === 'number' ? { tag: 'Number', content: { ...number, occurrences: true } } : null;
  }
  if (match.pattern.startsWith('counted')) return { tag: 'Quantity', content: quantityOf(terms, match) };
  const content = awardOf(terms, match);
  return content === null ? null : { tag: 'Award', content };
}

function folded(terms: readonly Term[], match: Match): Term | null {
  // "Phòng Tài vụ: 04 LĐTT" counts the award's holders in the room, not rooms.
  if (match.pattern === 'counted-after-colon' && terms[match.to]?.tags.has('Award') === true) return null;
  const parts = cut(terms, match);
  const first = parts[0];
  const last = parts.at(-1);
  const said = saidBy(terms, match);
  if (first === undefined || last === undefined || said === null) return null;
  return {
    tags: new Set([said.tag]),
    from: first.from,
    to: last.to,
    distance: Math.max(...parts.map((part) => part.distance)),
    content: said.content,
  };
}

/** Folds the phrases of a sentence into single terms. */
export function phrasesOf(terms: readonly Term[]): Term[] {
  let current: readonly Term[] = withShares(withNamedNext(markLists(terms, 'Recipient', 'Recipients')));
  for (const one of PHRASES.patterns) {
    const matches = matchesOf(one, current);
    if (matches.length === 0) continue;
    const next: Term[] = [];
    let at = 0;
    for (const match of matches) {
      const term = match.from < at ? null : folded(current, match);
      if (term === null) continue;
      next.push(...current.slice(at, match.from), term);
      at = match.to;
    }
    next.push(...current.slice(at));
    current = next;
  }
  return ofSeveralGrantors(current);
}
