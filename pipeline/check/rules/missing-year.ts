import { z } from 'zod';
import json from '../../../knowledge/rules/missing-year.json' with { type: 'json' };
import type { DocumentHead } from '../../../model/document.ts';
import type { Evidence, Figure, Period } from '../../../model/figure.ts';
import type { Facts, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { eachYear, type YearSpan, yearsOf } from '../years.ts';

const DATA = RuleData.extend({
  leastYears: z.number().int().min(2),
  leastShare: z.number().min(0).max(1),
}).parse(json);

/** The calendar years a report says it covers; null for a report on one year or a part of it. */
function coveredYears(document: DocumentHead): YearSpan | null {
  if (document.period?.kind !== 'range') return null;
  const span = yearsOf(document.period);
  return span.from < span.to ? span : null;
}

/** A number for the whole period, or for more, says nothing of any one year. */
function isForTheWhole(period: Period, covered: YearSpan): boolean {
  const { from, to } = yearsOf(period);
  return period.kind === 'range' && to - from >= covered.to - covered.from;
}

/** The covered years that a period speaks of; a statistical year begun in December is the year it ends in. */
function yearsWithin(period: Period, covered: YearSpan): number[] {
  if (isForTheWhole(period, covered)) return [];
  const { from, to } = yearsOf(period);
  return eachYear({ from: period.kind === 'year' ? to : from, to }).filter(
    (year) => covered.from <= year && year <= covered.to,
  );
}

/** Whether the report gives its numbers year by year, and not one year here and there beside its totals. */
function isToldYearByYear(periods: readonly Period[], covered: YearSpan): boolean {
  const single = periods.filter((period) => period.kind !== 'range');
  const counted = new Set(single.flatMap((period) => yearsWithin(period, covered))).size;
  if (counted < DATA.leastYears) return false;
  const hasTotals = periods.some((period) => isForTheWhole(period, covered));
  return !hasTotals || counted >= eachYear(covered).length * DATA.leastShare;
}

function periodsOf(figures: readonly Figure[]): Period[] {
  return figures.flatMap(({ period }) => (period === null ? [] : [period]));
}

/** The years without any number, without those that had not begun when the report was issued. */
function missingYears({ document, figures }: Facts, covered: YearSpan): number[] {
  const told = periodsOf(figures.filter((figure) => figure.status !== 'target'));
  const present = new Set(told.flatMap((period) => yearsWithin(period, covered)));
  const begun = (year: number) => document.issuedOn === null || `${year}-01-01` <= document.issuedOn;
  return eachYear(covered).filter((year) => begun(year) && !present.has(year));
}

/** Where the report states its period; without that, the first number it gives. */
function evidenceOf({ document, figures }: Facts): Evidence[] {
  const stated = document.evidence.period ?? document.evidence.title;
  return stated === undefined ? figures.slice(0, 1).flatMap((figure) => figure.evidence) : [stated];
}

/** L27: a report on several years that gives numbers year by year and leaves out years of its own period. */
export const missingYear: Rule = {
  id: DATA.id,
  look(facts) {
    const covered = coveredYears(facts.document);
    if (covered === null) return [];
    const awarded = facts.figures.filter((figure) => figure.status === 'awarded');
    if (!isToldYearByYear(periodsOf(awarded), covered)) return [];
    const missing = missingYears(facts, covered);
    if (missing.length === 0) return [];
    return [
      {
        severity: 'warning',
        parameters: { period: `${covered.from}-${covered.to}`, years: missing.join(', ') },
        figures: [],
        evidence: evidenceOf(facts),
        basis: null,
      },
    ];
  },
};
