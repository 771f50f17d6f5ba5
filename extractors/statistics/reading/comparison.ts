import { hasAny, retag, type Term } from '../tagging/term.ts';
import { type Comparison, comparison, countsAlone, EMPTY, type OtherYear, yearOf } from './year-count.ts';
import { yearsListed } from './year-list.ts';

const IGNORED = ['Delta', 'Limit', 'Compare'] as const;
/** Words behind which a count says where or whose: "của 12 trường", "tại 3 xã". */
const WHERE = ['Of', 'At'] as const;

/** "từ 02 đến 03 cá nhân" and "02 - 03 cá nhân" give two bounds and no count. */
function endsRange(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return (
    before?.tags.has('Number') === true ||
    (before?.tags.has('For') === true && terms[at - 2]?.tags.has('Number') === true)
  );
}

/** "Mỗi phân xưởng được giới thiệu 01 cá nhân": what each may have is no count. */
function isForEach(terms: readonly Term[], at: number): boolean {
  const start = terms
    .slice(0, at)
    .findLastIndex((term) => term.tags.has('Semicolon') || term.tags.has('Stop'));
  return terms.slice(start + 1, at).some((term) => term.tags.has('Every'));
}

/** "Trong 05 phòng chuyên môn, 01 tập thể đạt …": a comma before any verb ends what the others are taken from. */
function endsBase(terms: readonly Term[], at: number): boolean {
  const next = terms.slice(at + 1).find((term) => term.tags.has('Comma') || term.tags.has('Link'));
  return next?.tags.has('Comma') === true;
}

/** "52 cá nhân được tặng Giấy khen là chưa chính xác": the sentence takes it back. */
function isTakenBack(terms: readonly Term[], at: number): boolean {
  const end = terms.findIndex((term, index) => index > at && hasAny(term, ['Semicolon', 'Stop']));
  const behind = terms.slice(at + 1, end < 0 ? terms.length : end);
  return behind.some((term) => term.tags.has('Wrong')) || terms[at - 1]?.tags.has('Wrong') === true;
}

/** "từ 02 đến 03 cá nhân", "của 12 trường", "mỗi đơn vị 01 cá nhân": bounds, places, what each may have. */
function countsNobody(terms: readonly Term[], at: number): boolean {
  const elsewhere = hasAny(terms[at - 1], WHERE);
  const base = terms[at - 1]?.tags.has('In') === true && endsBase(terms, at);
  return elsewhere || base || endsRange(terms, at) || isForEach(terms, at);
}

/** "đã có hơn 1.150 tập thể": there the word rounds the count and compares nothing. */
function isRounding(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return (
    hasAny(terms[at], ['Approximate']) && (before === undefined || hasAny(before, ['Have', 'For', 'Grant']))
  );
}

/** "tăng 5 cá nhân", "không quá 02 người", "ít nhất 3 tập thể" where nothing is aimed at. */
function isDifferenceOrLimit(terms: readonly Term[], at: number, aimed: boolean): boolean {
  const apart =
    hasAny(terms[at - 1], ['And', 'Comma', 'Semicolon']) || terms[at - 2]?.tags.has('Other') === true;
  const before = [terms[at - 1], apart ? undefined : terms[at - 2]];
  const ignored = before.some(
    (other, back) => other !== undefined && hasAny(other, IGNORED) && !isRounding(terms, at - 1 - back),
  );
  const least = before.some((other) => other?.tags.has('AtLeast') === true);
  return ignored || (least && !aimed && !terms.slice(0, at).some((other) => other.tags.has('Target')));
}

/** Counts that state a difference, a limit, a place or another year's value are no count of awards. */
export function withoutComparisons(terms: readonly Term[], aimed = false): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Quantity')) return term;
    // What says where stands inside the clause, "39 thầy giáo của 12 trường được tặng"; a difference ends it.
    if (countsNobody(terms, at) || isTakenBack(terms, at))
      return retag(term, ['Other', 'Skip'], ['Quantity', 'Quantities']);
    return isDifferenceOrLimit(terms, at, aimed) ? retag(term, ['Other'], ['Quantity', 'Quantities']) : term;
  });
}

/** The year that a clause has just been compared with: "… so với năm 2021" before the bracket "(144 người)". */
export function comparedYear(terms: readonly Term[]): OtherYear | null {
  const compared = terms.slice(-3).some((term) => term.tags.has('Compare'));
  return compared ? yearOf(terms.at(-1)) : null;
}

/** A year at the head of a bracket that lies before the sentence's own: "Năm 2021, có 12 … (năm 2020: 10 …)". */
function earlierYear(before: readonly Term[], first: Term | undefined): OtherYear | null {
  const own = before.findLast((term) => term.content.kind === 'period')?.content;
  if (own?.kind !== 'period' || first?.content.kind !== 'period') return null;
  return first.content.period.to < own.period.from ? { period: first.content.period } : null;
}

/**
 * The counts in a bracket that speaks of other years and of nothing else: a list of years, or one count behind
 * "so với năm 2021", or one that itself begins with "năm trước" or an earlier year.
 *
 * @returns null where the bracket is no such; an empty list where it is but gives no single count
 */
export function comparisonsInBracket(
  before: readonly Term[],
  bracket: readonly Term[],
): readonly Comparison[] | null {
  const listed = yearsListed(bracket);
  if (listed !== null) return listed;
  const head = bracket[0]?.tags.has('YearBefore') === true ? 'year-before' : earlierYear(before, bracket[0]);
  const year = comparedYear(before) ?? head;
  if (year === null) return null;
  // "(cùng kỳ năm 2023: 11 tập thể, 47 cá nhân)".
  return countsAlone(bracket).flatMap((count) => comparison(count, year) ?? []);
}

/** "so với năm 2022 là 40": the year stands between "so với" and its count. */
function behindYear(terms: readonly Term[], at: number): Comparison | null {
  const year = yearOf(terms[at + 1]);
  if (year === null) return null;
  const rest = terms.slice(at + 2, at + 5);
  const count = rest.findIndex((term) => !hasAny(term, EMPTY));
  const term = rest[count];
  const tied = rest[0]?.tags.has('Have') === true;
  return term === undefined || !tied ? null : comparison(term, year);
}

/** "so với 40 cá nhân năm trước". */
function beforeYear(terms: readonly Term[], at: number): Comparison | null {
  const term = terms[at + 1];
  if (term?.content.kind !== 'quantity') return null;
  const year = yearOf(terms[at + 2]?.tags.has('Of') === true ? terms[at + 3] : terms[at + 2]);
  return year === null ? null : comparison(term, year);
}

/** The counts that follow "so với" and name their year. */
export function comparisonsIn(terms: readonly Term[]): Comparison[] {
  return terms.flatMap((term, at) => {
    if (!term.tags.has('Compare')) return [];
    const found = beforeYear(terms, at) ?? behindYear(terms, at);
    return found === null ? [] : [found];
  });
}
