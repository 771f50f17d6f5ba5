import { anyOf, phrasePattern, type StatedPeriod } from './stated-periods.ts';
import { WORD_END, WORD_START, wordPattern } from './word-pattern.ts';

/** The words that tell a report's own work from plans, comparisons and the work of others. */
export interface OwnWorkWords {
  /** What a period can be said of: "trong giai đoạn …, công tác thi đua". */
  readonly subjects: readonly string[];
  /** What is summed up: "tổng kết công tác thi đua, khen thưởng …". */
  readonly summedUp: readonly string[];
  readonly summingUp: readonly string[];
  /** Words that may stand before a period at the start of a clause: "trong", "qua". */
  readonly openers: readonly string[];
  /** Words of a clause that make its period the period of a plan, of a comparison or of somebody else's paper. */
  readonly elsewhere: readonly string[];
  /** Bodies whose work is not the report's own unless the report is theirs. */
  readonly others: readonly string[];
}

/** "của Sở Tài chính", "của cơ quan": whose work it is. */
const OWNER = String.raw`(?:của|tại)\s+(?<owner>[^,.;:()“”"]{1,60})`;
const PEOPLES_COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;

interface Patterns {
  readonly subjectAfter: RegExp;
  readonly headed: RegExp;
  readonly opening: RegExp;
  readonly summedUpBefore: RegExp;
  readonly summingUpAtEnd: RegExp;
  readonly elsewhere: RegExp;
  readonly others: RegExp;
}

const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

function patternsOf(words: OwnWorkWords): Patterns {
  const summingUp = `${WORD_START}${anyOf(words.summingUp)}`;
  return {
    subjectAfter: new RegExp(String.raw`^[\s,)]*${anyOf(words.subjects)}${WORD_END}(?:\s+${OWNER})?`, 'iu'),
    // A sentence begins large; the heading above it ends without a mark.
    headed: new RegExp(
      String.raw`(?:^|\s)${anyOf(words.summingUp.map(capital))}\s+${anyOf(words.subjects)}[\s,(]*$`,
      'u',
    ),
    opening: new RegExp(String.raw`(?:^|,|${WORD_START}${anyOf(words.openers)})\s*$`, 'iu'),
    // The head is greedy: of several words of summing up the last one counts.
    summedUpBefore: new RegExp(
      String.raw`^(?<head>.*)${summingUp}${WORD_END}(?<between>[^“”"]*?)${anyOf(words.summedUp)}(?:\s+${OWNER})?(?:\s+trong)?[\s,(]*$`,
      'isu',
    ),
    // "sơ kết, " before "tổng kết": one clause, although a comma stands between.
    summingUpAtEnd: new RegExp(String.raw`(?:${summingUp}[\s,]*(?:và\s+)?)+$`, 'iu'),
    elsewhere: wordPattern(words.elsewhere),
    others: new RegExp(`^${anyOf(words.others)}${WORD_END}`, 'iu'),
  };
}

function lastClause(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1);
}

/** Tells whether a sentence says a period of the report's own work. */
export type OwnWorkTest = (period: StatedPeriod, unit: string | null) => boolean;

/**
 * Makes the test from its words. Three ways of saying it are known:
 * - "Kết quả khen thưởng 05 năm (2010-2015) đã động viên …";
 * - "Trong giai đoạn 2010-2015, công tác thi đua, khen thưởng của Sở đi vào nền nếp";
 * - "tổng kết công tác thi đua, khen thưởng 05 năm (2010-2015)".
 */
export function ownWorkTest(words: OwnWorkWords): OwnWorkTest {
  const patterns = patternsOf(words);

  function isOwn(owner: string | undefined, unit: string | null): boolean {
    const level = patterns.others.exec(owner ?? '')?.[0];
    if (level === undefined) return true;
    return (
      unit !== null && new RegExp(`^${phrasePattern(level)}`, 'iu').test(unit.replace(PEOPLES_COMMITTEE, ''))
    );
  }

  function isSaidOfSubject({ before, after, text }: StatedPeriod, unit: string | null): boolean {
    const subject = patterns.subjectAfter.exec(after);
    const opens = patterns.opening.test(before) || /^\p{Lu}/u.test(text);
    const isElsewhere = patterns.elsewhere.test(lastClause(before));
    return subject !== null && opens && !isElsewhere && isOwn(subject.groups?.owner, unit);
  }

  function isSummedUp({ before }: StatedPeriod, unit: string | null): boolean {
    const groups = patterns.summedUpBefore.exec(before)?.groups;
    if (groups === undefined) return false;
    const clause = lastClause((groups.head ?? '').replace(patterns.summingUpAtEnd, ''));
    return !patterns.elsewhere.test(`${clause} ${groups.between ?? ''}`) && isOwn(groups.owner, unit);
  }

  return (period, unit) =>
    patterns.headed.test(period.before) || isSaidOfSubject(period, unit) || isSummedUp(period, unit);
}
