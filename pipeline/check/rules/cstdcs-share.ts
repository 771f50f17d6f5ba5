import { z } from 'zod';
import json from '../../../knowledge/rules/cstdcs-share.json' with { type: 'json' };
import type { DocumentHead } from '../../../model/document.ts';
import type { Severity } from '../../../model/flag.ts';
import { UnitKind } from '../../../model/unit.ts';
import { awardTotal } from '../award-total.ts';
import { type LowerTitle, lowerTitle } from '../counted-apart.ts';
import { findingOn } from '../finding.ts';
import { percentOf } from '../percent.ts';
import type { Facts, Finding } from '../rule.ts';
import { type Article, articleOn, RuleData } from '../rule-data.ts';
import { anyOf } from '../stated-periods.ts';
import type { UnitPeriod } from '../unit-periods.ts';
import { WORD_END } from '../word-pattern.ts';
import { yearRule } from '../year-rule.ts';
import { yearLabel } from '../years.ts';

const Awards = z.array(z.string()).min(1);
const DATA = RuleData.extend({
  capPercent: z.number().int().min(1).max(100),
  limited: Awards,
  base: Awards,
  inner: z.object({ of: z.array(UnitKind), words: z.array(z.string()).min(1) }),
}).parse(json);

const INNER = new RegExp(`^${anyOf(DATA.inner.words)}${WORD_END}`, 'iu');

interface Cap {
  readonly percent: number;
  readonly article: Article;
}

/** What the installation has set comes first: a province may ask for less, and has its own say where the law has none. */
function capOn(day: string, { localRules }: Facts): Cap | null {
  const local = localRules?.cstdcsCeilings.find(({ from, to }) => from <= day && day <= (to ?? '9999'));
  if (local !== undefined) {
    const { percent, basis, from, to } = local;
    return { percent, article: { text: basis, from, to, evidence: 'seen', source: '' } };
  }
  const article = articleOn(DATA.articles, day);
  return article === null ? null : { percent: DATA.capPercent, article };
}

/** A ward of a hospital or a section of an office: the share is that of the whole, not of its parts. */
function isInner(unit: string | null, { unit: own, resolvedUnit }: DocumentHead): boolean {
  const isInstitution = resolvedUnit !== null && DATA.inner.of.includes(resolvedUnit.kind);
  return isInstitution && unit !== null && unit !== own && INNER.test(unit);
}

/**
 * The law does not say how to round the cap, and a report need not say whether those with Lao động tiên tiến include
 * the others, so that only what no reading allows is an error; null is within the cap.
 *
 * @example severityOf(8, { told: 48, most: 56 }, 15) // 'warning': 15% of 48 is 7.2, rounded 7, rounded up 8
 */
function severityOf(limited: number, { told, most }: LowerTitle, percent: number): Severity | null {
  const cap = (of: number) => Number(((of * percent) / 100).toFixed(6));
  if (limited <= cap(told)) return null;
  if (limited <= Math.round(cap(told))) return 'info';
  return limited <= Math.ceil(cap(most)) ? 'warning' : 'error';
}

function lookAt(year: UnitPeriod, facts: Facts): Finding[] {
  if (isInner(year.unit, facts.document)) return [];
  const limited = awardTotal(year.figures, DATA.limited, 'ca_nhan', facts.pages);
  const base = awardTotal(year.figures, DATA.base, 'ca_nhan', facts.pages);
  const cap = capOn(year.period.to, facts);
  // More of them than of the others is not a matter of shares: `cstdcs-over-ldtt` asks about it.
  if (cap === null || limited === null || base === null || limited.count > base.count) return [];
  const all = lowerTitle(limited, base);
  const severity = severityOf(limited.count, all, cap.percent);
  if (severity === null) return [];
  return [
    findingOn([...limited.figures, ...base.figures], {
      severity,
      parameters: {
        year: yearLabel(year.period),
        cstdcs: limited.count,
        ldtt: all.told,
        percent: percentOf(limited.count, all.told),
        cap: cap.percent,
      },
      article: cap.article,
    }),
  ];
}

/** L1: the share of Chiến sĩ thi đua cơ sở among those with Lao động tiên tiến, by unit and achievement year. */
export const cstdcsShare = yearRule(DATA.id, lookAt);
