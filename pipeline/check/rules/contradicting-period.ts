import { z } from 'zod';
import json from '../../../knowledge/rules/contradicting-period.json' with { type: 'json' };
import { groupBy } from '../group.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { evidenceAt, type RunningText, runningText } from '../running-text.ts';
import { anyOf, phrasePattern, type StatedPeriod, statedPeriods } from '../stated-periods.ts';
import { type YearSpan, yearsOf } from '../years.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({
  labels: Words,
  subjects: Words,
  summedUp: Words,
  summingUp: Words,
  openers: Words,
  elsewhere: Words,
  others: Words,
}).parse(json);

const WORD_START = String.raw`(?<![\p{L}\d])`;
const WORD_END = String.raw`(?![\p{L}\d])`;
/** "của Sở Tài chính", "của cơ quan": whose work it is, up to the next mark. */
const OWNER = String.raw`(?:của|tại)\s+(?<owner>[^,.;:()“”"]{1,60}?)`;

/** "Trong giai đoạn 2010-2015, | công tác thi đua, khen thưởng của Sở …" */
const SUBJECT_AFTER = new RegExp(
  String.raw`^[\s,)]*${anyOf(DATA.subjects)}${WORD_END}(?:\s+${OWNER}(?:[,.;:(“]|$|\s+(?:đi|đã|có|được|tiếp|luôn|từng|ngày)))?`,
  'iu',
);
const OPENING = new RegExp(String.raw`(?:^|,|${WORD_START}${anyOf(DATA.openers)})\s*$`, 'iu');
/** "… Sở Tài chính | tổng kết | công tác thi đua, khen thưởng | 05 năm (2010-2015)": the last word of summing up counts. */
const SUMMED_UP_BEFORE = new RegExp(
  String.raw`^(?<head>.*)${WORD_START}${anyOf(DATA.summingUp)}${WORD_END}(?<between>[^“”"]*?)${anyOf(DATA.summedUp)}(?:\s+${OWNER})?(?:\s+trong)?[\s,(]*$`,
  'isu',
);
/** "sơ kết, " before "tổng kết": one clause, although a comma stands between. */
const SUMMING_UP_AT_END = new RegExp(
  String.raw`(?:${WORD_START}${anyOf(DATA.summingUp)}[\s,]*(?:và\s+)?)+$`,
  'iu',
);
const ELSEWHERE = new RegExp(`${WORD_START}${anyOf(DATA.elsewhere)}${WORD_END}`, 'iu');
const OTHERS = new RegExp(`^${anyOf(DATA.others)}${WORD_END}`, 'iu');
const PEOPLES_COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/iu;
const EVENT_YEAR = /(?<![\p{L}\d])năm\s+((?:19|20)\d\d)(?!\s*[-–—]|\d)/giu;

/**
 * Another period of the same kind: as long as the report's own or overlapping it, neither inside it nor around
 * it, and not the next one, which begins where the report ends.
 */
function competes(stated: YearSpan, own: YearSpan): boolean {
  const inside = own.from <= stated.from && stated.to <= own.to;
  const around = stated.from <= own.from && own.to <= stated.to;
  const overlaps = stated.from < own.to && own.from < stated.to;
  const sameLength = stated.to - stated.from === own.to - own.from;
  return !inside && !around && stated.from < Math.min(own.to, stated.to) && (overlaps || sameLength);
}

/** Inside quotation marks, or right behind them: the period of a movement or of another document. */
function belongsToQuotation({ before }: StatedPeriod): boolean {
  const straight = before.split('"').length - 1;
  return (
    straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”') || /[”"]\s*,?\s*$/u.test(before)
  );
}

/** The summing up of an earlier period in the year it ended or the next is the report's own history. */
function isDatedRightAfter({ before, years }: StatedPeriod): boolean {
  const events = [...before.matchAll(EVENT_YEAR)].map((match) => Number(match[1]));
  return events.some((year) => year >= years.to && year <= years.to + 1);
}

function isOwn(owner: string | undefined, unit: string | null): boolean {
  if (owner === undefined || !OTHERS.test(owner)) return true;
  return (
    unit !== null &&
    new RegExp(`^${phrasePattern(owner.split(' ')[0] ?? '')}`, 'iu').test(unit.replace(PEOPLES_COMMITTEE, ''))
  );
}

/** Words of a clause that make its period the period of a plan, of a comparison or of somebody else's paper. */
function isElsewhere(clause: string): boolean {
  return ELSEWHERE.test(clause);
}

function lastClause(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1);
}

/** "Trong giai đoạn 2010-2015, công tác thi đua, khen thưởng của Sở đi vào nền nếp". */
function isSaidOfSubject({ before, after, text }: StatedPeriod, unit: string | null): boolean {
  const subject = SUBJECT_AFTER.exec(after);
  const opens = OPENING.test(before) || /^\p{Lu}/u.test(text);
  return subject !== null && opens && !isElsewhere(lastClause(before)) && isOwn(subject.groups?.owner, unit);
}

/** "tổng kết công tác thi đua, khen thưởng 05 năm (2010-2015)". */
function isSummedUp({ before }: StatedPeriod, unit: string | null): boolean {
  const groups = SUMMED_UP_BEFORE.exec(before)?.groups;
  if (groups === undefined) return false;
  const clause = lastClause((groups.head ?? '').replace(SUMMING_UP_AT_END, ''));
  return !isElsewhere(`${clause} ${groups.between ?? ''}`) && isOwn(groups.owner, unit);
}

function mentions(text: string, { from, to }: YearSpan): boolean {
  return new RegExp(String.raw`${from}\s*[-–—]\s*${to}`, 'u').test(text);
}

function contradicts(period: StatedPeriod, own: YearSpan, unit: string | null): boolean {
  return (
    competes(period.years, own) &&
    !belongsToQuotation(period) &&
    !isDatedRightAfter(period) &&
    !mentions(period.before + period.after, own) &&
    (isSaidOfSubject(period, unit) || isSummedUp(period, unit))
  );
}

function findingOf(places: readonly StatedPeriod[], own: YearSpan, running: RunningText): Finding[] {
  const first = places[0];
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      parameters: {
        period: `${own.from}-${own.to}`,
        stated: `${first.years.from}-${first.years.to}`,
        places: places.length,
      },
      figures: [],
      evidence: places.flatMap((place) => evidenceAt(running, place.start, place.end)),
      basis: null,
    },
  ];
}

/**
 * L28: a report on several years whose body says another period of the same work. Periods of movements,
 * programmes and plans, comparisons with earlier years and parts of the report's own period are left alone.
 */
export const contradictingPeriod: Rule = {
  id: DATA.id,
  look({ document, pages }) {
    if (document.kind !== 'bao_cao' || document.period?.kind !== 'range') return [];
    const own = yearsOf(document.period);
    if (own.from >= own.to) return [];
    const running = runningText(pages);
    const contradicting = statedPeriods(running, DATA.labels).filter((period) =>
      contradicts(period, own, document.unit),
    );
    const byYears = groupBy(contradicting, ({ years }) => `${years.from}-${years.to}`);
    return [...byYears.values()].flatMap((places) => findingOf(places, own, running));
  },
};
