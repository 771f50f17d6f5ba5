import { z } from 'zod';
import json from '../../../knowledge/rules/contradicting-period.json' with { type: 'json' };
import { groupBy } from '../../../model/group-by.ts';
import { type OtherSpan, otherSpans } from '../contradicting-figures.ts';
import { ownWorkTest } from '../own-work.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { evidenceAt, type RunningText, runningText } from '../running-text.ts';
import { type StatedPeriod, statedPeriods } from '../stated-periods.ts';
import { placesOf } from '../sum-finding.ts';
import { competes, type YearSpan, yearsOf } from '../years.ts';

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

const isOwnWork = ownWorkTest(DATA);
const EVENT_YEAR = /(?<![\p{L}\d])năm\s+((?:19|20)\d\d)(?!\s*[-–—]|\d)/giu;

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

function mentions(text: string, { from, to }: YearSpan): boolean {
  return new RegExp(String.raw`${from}\s*[-–—]\s*${to}`, 'u').test(text);
}

/** A title ends without a mark: what stands in it is not said in the sentence behind it. */
function behindTitle(period: StatedPeriod, title: string | null): StatedPeriod {
  const at = title === null ? -1 : period.before.lastIndexOf(title);
  return at < 0 ? period : { ...period, before: period.before.slice(at + (title ?? '').length) };
}

function contradicts(period: StatedPeriod, own: YearSpan, unit: string | null): boolean {
  return (
    competes(period.years, own) &&
    !belongsToQuotation(period) &&
    !isDatedRightAfter(period) &&
    !mentions(period.before + period.after, own) &&
    isOwnWork(period, unit)
  );
}

const nameOf = ({ from, to }: YearSpan): string => `${from}-${to}`;

function findingOf(places: readonly StatedPeriod[], own: YearSpan, running: RunningText): Finding[] {
  const first = places[0];
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      parameters: {
        period: nameOf(own),
        stated: nameOf(first.years),
        places: places.length,
      },
      figures: [],
      evidence: places.flatMap((place) => evidenceAt(running, place.start, place.end)),
      basis: null,
    },
  ];
}

/** Figures of another period, where no sentence says it of the work. */
function findingOnFigures({ years, figures }: OtherSpan, own: YearSpan): Finding {
  const parameters = { period: nameOf(own), stated: nameOf(years), places: figures.length };
  return { severity: 'warning', parameters, figures, evidence: placesOf(figures), basis: null };
}

/**
 * L28: a report on several years whose body says another period of the same work. Periods of movements,
 * programmes and plans, comparisons with earlier years and parts of the report's own period are left alone.
 */
export const contradictingPeriod: Rule = {
  id: DATA.id,
  look({ document, pages, figures }) {
    if (document.kind !== 'bao_cao' || document.period?.kind !== 'range') return [];
    const own = yearsOf(document.period);
    if (own.from >= own.to) return [];
    const running = runningText(pages);
    const contradicting = statedPeriods(running, DATA.labels)
      .map((period) => behindTitle(period, document.title))
      .filter((period) => contradicts(period, own, document.unit));
    const byYears = groupBy(contradicting, ({ years }) => nameOf(years));
    const said = [...byYears.values()].flatMap((places) => findingOf(places, own, running));
    const told = otherSpans(figures, own).filter(({ years }) => !byYears.has(nameOf(years)));
    return [...said, ...told.map((other) => findingOnFigures(other, own))];
  },
};
