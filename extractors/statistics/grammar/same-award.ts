import { grantorOf, hasAny, type Tag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';

const PARTED: readonly Tag[] = ['Comma', 'And', 'Semicolon'];
const TIED: readonly Tag[] = ['Is', 'Colon', 'Have', 'For'];
const COUNTED: readonly Tag[] = ['Number', 'Quantity'];

/** Whether "của UBND tỉnh" at a term stands between a mark and a count: "…, của UBND tỉnh là 71". */
function standsForAward(terms: readonly Term[], at: number): boolean {
  const [mark, of, tie, count] = [terms[at - 1], terms[at], terms[at + 2], terms[at + 3]];
  const counts = hasAny(tie, COUNTED) || (hasAny(tie, TIED) && hasAny(count, COUNTED));
  return hasAny(mark, PARTED) && hasAny(of, ['Of']) && counts;
}

/** "Bằng khen của Bộ Y tế là 26, của UBND tỉnh là 71": behind an award's first grantor the next stands for it too. */
export function ofSameAward(terms: readonly Term[]): Term[] {
  const out: Term[] = [];
  let award: AwardTerm | null = null;
  for (let at = 0; at < terms.length; at += 1) {
    const [term, next] = [terms[at], terms[at + 1]];
    if (term === undefined) break;
    if (isAwardTerm(term)) award = term;
    const grantor = grantorOf(next);
    const same = award?.content.use.kind === 'family' && award.content.grantor !== null ? award : null;
    if (same === null || grantor === null || next === undefined || !standsForAward(terms, at)) {
      out.push(term);
      continue;
    }
    out.push({ ...same, from: term.from, to: next.to, content: { ...same.content, grantor } });
    at += 1;
  }
  return out;
}
