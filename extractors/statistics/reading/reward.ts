import { type Content, hasAny, retag, type Tag, type Term } from '../tagging/term.ts';

/** "khen" alone may be what is left of a damaged "Bằng khen"; "khen thưởng" is not. */
function noForm(term: Term): Content {
  return { kind: 'award', use: { kind: 'none', weak: term.to - term.from < 2 }, ranks: [], grantor: null };
}

const REACH = 10;
const GOES_ON: readonly Tag[] = [
  'For',
  'Colon',
  'Occasion',
  'Have',
  'Approximate',
  'Grantor',
  'Recipient',
  'Other',
  'Plain',
  'Comma',
  'Period',
  'Of',
  'In',
];
const TIES: readonly Tag[] = ['For', 'Is', 'Colon'];

/** Whether a count goes on with a verb and an award: "khen thưởng cấp Bộ: 01 tập thể được tặng Cờ thi đua". */
function hasOwnAward(terms: readonly Term[], count: number): boolean {
  const behind = terms.slice(count + 1);
  const end = behind.findIndex((term) => hasAny(term, ['Semicolon', 'Stop', 'Quantity', 'Number']));
  const clause = end < 0 ? behind : behind.slice(0, end);
  const verb = clause.findIndex((term) => hasAny(term, ['Get', 'Proposed']));
  return verb >= 0 && clause.slice(verb, verb + 5).some((term) => term.content.kind === 'award');
}

/** Whether "khen thưởng" at a term is followed by the counted recipients before any form is named. */
function countsFollow(terms: readonly Term[], at: number): boolean {
  let far = false;
  for (const [index, term] of terms.slice(at + 1, at + REACH).entries()) {
    // Behind a long stretch of other words only "cho", "là" or a colon still ties a count to the verb.
    if (term.tags.has('Quantity')) {
      const tied = !far || hasAny(terms[at + index], TIES);
      return tied && !hasOwnAward(terms, at + 1 + index);
    }
    if (term.tags.has('Long') || term.tags.has('Comma') || term.tags.has('Period')) far = true;
    if (!hasAny(term, GOES_ON) || term.tags.has('Activity')) return false;
  }
  return false;
}

function countsBefore(terms: readonly Term[], at: number): boolean {
  const linked = terms.slice(Math.max(0, at - 3), at).some((term) => term.tags.has('Link'));
  const before = terms
    .slice(Math.max(0, at - 6), at)
    .findLast((term) => !term.tags.has('Skip') && !term.tags.has('Link'));
  return linked && before?.tags.has('Quantity') === true && terms[at + 1]?.tags.has('Award') !== true;
}

/** "Tổng số cán bộ được khen thưởng: 174 lượt": whoever was commended, and how many behind a colon. */
function numberFollows(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 4), at);
  const verb = before.findLastIndex((term) => term.tags.has('Link'));
  const said = before.slice(0, verb).some((term) => term.tags.has('Recipient'));
  const behind = terms.slice(at + 1).find((term) => !hasAny(term, ['Period', 'Other']));
  const number = terms[behind === undefined ? -1 : terms.indexOf(behind) + 1];
  return said && hasAny(behind, ['Colon', 'Is']) && hasAny(number, ['Number']);
}

/** "khen thưởng 02 cá nhân" names no form: there the verb itself stands for the award. */
export function rewardsAsAwards(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Reward')) return term;
    if (countsFollow(terms, at) || countsBefore(terms, at) || numberFollows(terms, at)) {
      return { ...retag(term, ['Award', 'NoForm'], ['Reward']), content: noForm(term) };
    }
    return retag(term, ['Skip']);
  });
}
