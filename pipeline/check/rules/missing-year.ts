import { z } from 'zod';
import json from '../../../knowledge/rules/missing-year.json' with { type: 'json' };
import type { DocumentHead } from '../../../model/document.ts';
import type { Evidence, Figure, Period } from '../../../model/figure.ts';
import type { Facts, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { eachYear, type YearSpan, yearLabel, yearsOf } from '../years.ts';

const DATA = RuleData.extend({
  leastYears: z.number().int().min(2),
  leastShare: z.number().min(0).max(1),
}).parse(json);

/** The years a report covers; of school years, those that they end in. */
interface Covered extends YearSpan {
  readonly ofSchoolYears: boolean;
}

const BEGINS_SCHOOL_YEAR = /-0[89]-01$/u;

/** The years a report says it covers; null for a report on one year or a part of it. */
function coveredYears(document: DocumentHead): Covered | null {
  if (document.period?.kind !== 'range') return null;
  const span = yearsOf(document.period);
  const ofSchoolYears = BEGINS_SCHOOL_YEAR.test(document.period.from);
  const from = ofSchoolYears ? span.from + 1 : span.from;
  return from < span.to ? { from, to: span.to, ofSchoolYears } : null;
}

/** A number for the whole period, or for more, says nothing of any one year. */
function isForTheWhole(period: Period, covered: Covered): boolean {
  const { from, to } = yearsOf(period);
  return period.kind === 'range' && to - from >= covered.to - covered.from;
}

/**
 * The covered years that a period speaks of; a statistical year begun in December is the year it ends in, and so is a
 * school year where the report covers these.
 */
function yearsWithin(period: Period, covered: Covered): number[] {
  if (isForTheWhole(period, covered)) return [];
  const { from, to } = yearsOf(period);
  const isOfOneYear = period.kind === 'year' || (period.kind === 'school_year' && covered.ofSchoolYears);
  return eachYear({ from: isOfOneYear ? to : from, to }).filter(
    (year) => covered.from <= year && year <= covered.to,
  );
}

/** Whether the report gives its numbers year by year, and not one year here and there beside its totals. */
function isToldYearByYear(periods: readonly Period[], covered: Covered): boolean {
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
function missingYears({ document, figures }: Facts, covered: Covered): number[] {
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
    const named = (year: number) => (covered.ofSchoolYears ? `${year - 1}-${year}` : String(year));
    return [
      {
        severity: 'warning',
        parameters: {
          period: facts.document.period === null ? '' : String(yearLabel(facts.document.period)),
          years: missing.map(named).join(', '),
        },
        figures: [],
        evidence: evidenceOf(facts),
        basis: null,
      },
    ];
  },
};
