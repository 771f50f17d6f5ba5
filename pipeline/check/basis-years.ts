import { z } from 'zod';
import { awardName } from '../../extractors/statistics/awards.ts';
import { type Figure, Occasion, Recipient } from '../../model/figure.ts';
import { Severity } from '../../model/flag.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Page } from '../../model/page.ts';
import { awardTotal } from './award-total.ts';
import { findingOn } from './finding.ts';
import type { Facts, Finding, Rule } from './rule.ts';
import { Article, articleOn, RuleData } from './rule-data.ts';
import { runningText, sentenceOf } from './running-text.ts';
import { wordsPattern } from './said-between.ts';
import type { Total } from './totals.ts';
import { isOneYear, type UnitPeriod, unitPeriods } from './unit-periods.ts';
import { eachYear, yearLabel, yearsOf } from './years.ts';

/** An award that asks its holders for a lower title, some times within some years. */
const Need = z.object({
  awards: z.array(z.string()).min(1),
  rank: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  /** Only awards said to be for this occasion; others have other conditions. */
  occasion: Occasion.optional(),
  /** Words of a sentence that say as much: "hai năm liên tục". */
  saidBy: z.array(z.string()).min(1).transform(wordsPattern).optional(),
  recipient: Recipient,
  basis: z.array(z.string()).min(1),
  times: z.number().int().min(1),
  /** Of so many years in a row. */
  within: z.number().int().min(1),
  /** The last of these years, counted from that of the award: 0, or -1 where it is decided a year later. */
  ends: z.array(z.number().int().max(0)).min(1),
  severity: Severity,
  articles: z.array(Article).min(1),
});
type Need = z.infer<typeof Need>;

const BasisData = RuleData.extend({ needs: z.array(Need).min(1) });

type Years = ReadonlyMap<number, Total>;

const lastYear = ({ period }: UnitPeriod) => yearsOf(period).to;

/** Years and school years of a unit are two rows of years. */
const rowOf = ({ unit, period }: UnitPeriod) => JSON.stringify([unit?.toLowerCase() ?? null, period.kind]);

/** How many had the lower title in each year, as far as the report says, for each row of years. */
function basisYears(groups: readonly UnitPeriod[], need: Need, { pages }: Facts): Map<string, Years> {
  const rows = groupBy(
    groups.filter(({ status }) => status === 'awarded'),
    rowOf,
  );
  const years = [...rows].map(([row, own]): [string, Years] => [
    row,
    new Map(
      own.flatMap((group) => {
        const total = awardTotal(group.figures, need.basis, need.recipient, pages);
        return total === null ? [] : [[lastYear(group), total] as const];
      }),
    ),
  ]);
  return new Map(years);
}

/**
 * The years of a window, when they cannot give `count` holders the title as often as needed; null when they can. Each
 * holder takes at most one title of a year, and a year that is not told may have given it to all of them.
 */
function shortYears(years: Years, window: readonly number[], count: number, times: number): number[] | null {
  const most = window.reduce((sum, year) => sum + Math.min(years.get(year)?.count ?? count, count), 0);
  return most < times * count ? window.filter((year) => (years.get(year)?.count ?? count) < count) : null;
}

/** The told years that are too small, when no window is enough; null where one is, or may be. */
function shortfall(years: Years, year: number, count: number, need: Need): number[] | null {
  const short = new Set<number>();
  for (const end of need.ends) {
    const last = year + end;
    const found = shortYears(years, eachYear({ from: last - need.within + 1, to: last }), count, need.times);
    if (found === null) return null;
    for (const one of found) short.add(one);
  }
  return [...short].sort((a, b) => a - b);
}

/** Whether an award is of the rank and for the occasion that ask for the lower title. */
function isMeant(figure: Figure, { rank, occasion, saidBy }: Need, pages: readonly Page[]): boolean {
  if (rank !== undefined && figure.rank !== rank) return false;
  if (occasion === undefined || figure.occasion === occasion) return true;
  const said = saidBy !== undefined && figure.occasion === undefined;
  return said && saidBy.test(sentenceOf(runningText(pages), figure.evidence));
}

function lookAt(group: UnitPeriod, years: Years, need: Need, { pages }: Facts): Finding[] {
  const own = group.figures.filter(
    (figure) => need.awards.includes(figure.award ?? '') && isMeant(figure, need, pages),
  );
  const article = articleOn(need.articles, group.period.to);
  const total = awardTotal(own, need.awards, need.recipient, pages);
  if (article === null || total === null) return [];
  const short = shortfall(years, lastYear(group), total.count, need);
  if (short === null) return [];
  const basis = short.flatMap((year) => years.get(year)?.figures ?? []);
  return [
    findingOn([...total.figures, ...basis], {
      severity: need.severity,
      parameters: {
        year: yearLabel(group.period),
        award: awardName(total.figures[0]?.award ?? '', need.rank),
        count: total.count,
        basis: awardName(basis[0]?.award ?? ''),
        told: short.map((year) => `${year}: ${years.get(year)?.count}`).join(', '),
        times: need.times,
        within: need.within,
      },
      article,
    }),
  ];
}

function shortOfBasis(facts: Facts, need: Need): Finding[] {
  const groups = unitPeriods(facts.figures).filter(isOneYear);
  const rows = basisYears(groups, need, facts);
  return groups.flatMap((group) => lookAt(group, rows.get(rowOf(group)) ?? new Map(), need, facts));
}

/**
 * The rule of a file whose `needs` say which award asks for which lower title how often. It finds awards of one year to
 * more recipients than the titles of the years before allow, by unit, as far as the report tells those years: what is
 * not told is taken to be enough, so that a report on one year is never doubted.
 */
export function basisRule(json: unknown): Rule {
  const { id, needs } = BasisData.parse(json);
  return { id, look: (facts) => needs.flatMap((need) => shortOfBasis(facts, need)) };
}
