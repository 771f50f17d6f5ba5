import { z } from 'zod';
import json from '../../../knowledge/rules/dates-before-events.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import { printedDay } from '../../../model/printed-day.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { coveredBy, evidenceAt, runningText, sentenceAround } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { placesOf } from '../sum-finding.ts';
import { yearLabel } from '../years.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({ done: Words, ahead: Words }).parse(json);
const DONE = wordsPattern(DATA.done);
const AHEAD = wordsPattern(DATA.ahead);
const DAY =
  /(?<![\d/.-])(?:(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d))(?![\d/.-]\d)/gu;

/** Awards said to be given for a time that had not begun, year by year. */
function laterYears(figures: readonly Figure[], issuedOn: string): Finding[] {
  const later = figures.filter(
    ({ status, period, count }) =>
      status === 'awarded' && count > 0 && period !== null && issuedOn < period.from,
  );
  return [...groupBy(later, ({ period }) => period?.from ?? '').values()].flatMap((own) => {
    const period = own[0]?.period;
    if (period == null) return [];
    const parameters = { issued: printedDay(issuedOn), event: String(yearLabel(period)) };
    return [{ severity: 'warning' as const, parameters, figures: own, evidence: placesOf(own), basis: null }];
  });
}

function dayOf(match: RegExpExecArray): string {
  const [day, month, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  return keyOf(year, month, day);
}

function keyOf(...[year, month, day]: (string | number | null | undefined)[]): string {
  return [year, month, day].map((part) => String(part ?? '').padStart(2, '0')).join('-');
}

/** Things said to be done on a day after that of the document. */
function laterDays({ pages, document, figures }: Facts, issuedOn: string): Finding[] {
  const running = runningText(pages);
  const given = figures
    .filter(({ status }) => status === 'awarded')
    .flatMap(({ evidence }) =>
      coveredBy(running, evidence)
        .slice(0, 1)
        .map(({ start }) => start),
    );
  const cited = new Set(document.citations.map(({ date }) => keyOf(date?.year, date?.month, date?.day)));
  return [...running.text.matchAll(DAY)].flatMap((match) => {
    const day = dayOf(match);
    if (day <= issuedOn || cited.has(day)) return [];
    const end = match.index + match[0].length;
    const { before, after } = sentenceAround(running.text, match.index, end);
    const isDone = DONE.test(before + after) || given.some((at) => at >= end && at <= end + after.length);
    if (!isDone || AHEAD.test(before + after)) return [];
    const evidence = evidenceAt(running, match.index, end);
    const parameters = { issued: printedDay(issuedOn), event: printedDay(day) };
    return [{ severity: 'warning' as const, parameters, figures: [], evidence, basis: null }];
  });
}

/** A document dated before the events that it tells of. */
export const datesBeforeEvents: Rule = {
  id: DATA.id,
  look(facts) {
    const { issuedOn } = facts.document;
    if (issuedOn === null) return [];
    return [...laterYears(facts.figures, issuedOn), ...laterDays(facts, issuedOn)];
  },
};
