import { type GrantorUse, grantorOf, hasAny, retag, type Tag, type Term } from '../tagging/term.ts';
import { type Family, knowledge } from '../vocabulary/knowledge.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';

const BEFORE: readonly Tag[] = ['Of', 'Colon', 'Comma', 'Semicolon', 'And', 'Open'];
const TIES: readonly Tag[] = ['Colon', 'For', 'Have'];

/** The family that an award belongs to, whose members only their grantor tells apart. */
function familyOf({ content: { use } }: AwardTerm): Family | null {
  if (use.kind === 'family') return use.family;
  if (use.kind !== 'award') return null;
  const { id } = use.award;
  return knowledge.families.find(({ byGrantor }) => Object.values(byGrantor).includes(id)) ?? null;
}

/** Whether a count goes with the term: "cấp tỉnh 02 cá nhân", "Thủ tướng Chính phủ: 04". */
function hasCount(terms: readonly Term[], at: number): boolean {
  let next = at + 1;
  while (hasAny(terms[next], TIES)) next += 1;
  return hasAny(terms[next], ['Number', 'Quantity']);
}

function named(term: Term, family: Family, grantor: GrantorUse): Term {
  return {
    ...retag(term, ['Award'], ['Grantor', 'Recipient', 'Skip']),
    content: { kind: 'award', use: { kind: 'family', family, weak: false }, ranks: [], grantor },
  };
}

/**
 * Lets a grantor or level with a count of its own stand for the award named before it: "Bằng khen: của Thủ tướng
 * Chính phủ 04, của Chủ tịch UBND tỉnh 27"; "Chiến sĩ thi đua cơ sở 24 cá nhân; cấp tỉnh 02 cá nhân".
 */
export function grantorsAsAwards(terms: readonly Term[]): Term[] {
  let family: Family | null = null;
  return terms.map((term, at) => {
    if (isAwardTerm(term)) family = familyOf(term);
    if (term.tags.has('Stop')) family = null;
    const grantor = grantorOf(term);
    if (family === null || grantor === null || !hasAny(terms[at - 1], BEFORE) || !hasCount(terms, at))
      return term;
    return family.byGrantor[grantor.class] === undefined ? term : named(term, family, grantor);
  });
}
