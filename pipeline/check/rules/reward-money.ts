import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/reward-money.json' with { type: 'json' };
import type { DocumentHead } from '../../../model/document.ts';
import { type PrintedReward, rewardSearch } from '../printed-rewards.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import { evidenceAt, type RunningText, runningText } from '../running-text.ts';
import { basisOf } from '../wording.ts';

const Words = z.array(z.string()).min(1);
const Wage = z.object({ dong: z.number().int().positive(), from: z.iso.date(), to: z.iso.date().nullable() });
const DATA = RuleData.extend({
  /** How many base wages go with an award. */
  times: z.record(z.string(), z.number().positive()),
  wages: z.array(Wage).min(1),
  /** Sums are printed in thousands of đồng. */
  roundedTo: z.number().int().positive(),
  links: Words,
  wage: Words,
}).parse(json);

const search = rewardSearch(Object.keys(DATA.times), DATA);

/** The base wages from the first day of the period to the day of the document: rewards are paid by either's. */
function wagesOf({ period, issuedOn }: DocumentHead): number[] {
  if (period === null) return [];
  const last = issuedOn === null || issuedOn < period.to ? period.to : issuedOn;
  return DATA.wages
    .filter(({ from, to }) => from <= last && period.from <= (to ?? '9999'))
    .map(({ dong }) => dong);
}

const spoken = (dong: number) => String(Math.round(dong)).replace(/\B(?=(?:\d{3})+$)/g, '.');

function fits({ amount, unit }: PrintedReward, times: number, wages: readonly number[]): boolean {
  if (unit === 'times') return amount === times;
  return wages.some((wage) => Math.abs(amount - times * wage) < DATA.roundedTo);
}

/** The decree in force at the end of a year or school year; of several years, all of them must be under it. */
function articleOf({ period }: DocumentHead) {
  if (period === null) return null;
  return articleOn(DATA.articles, period.kind === 'range' ? period.from : period.to);
}

function lookAt(reward: PrintedReward, document: DocumentHead, running: RunningText): Finding[] {
  const times = DATA.times[reward.award];
  const article = articleOf(document);
  const wages = wagesOf(document);
  if (times === undefined || article === null || wages.length === 0 || fits(reward, times, wages)) return [];
  const evidence = evidenceAt(running, reward.start, reward.end);
  return [
    {
      severity: 'info',
      parameters: {
        award: awardName(reward.award),
        quote: evidence.map(({ text }) => text).join(' '),
        times,
        expected: wages.map((wage) => spoken(times * wage)).join(' / '),
      },
      figures: [],
      evidence,
      basis: basisOf(article),
    },
  ];
}

/** L25: money printed beside an award that is not as many base wages as the decree says; a unit may give more. */
export const rewardMoney: Rule = {
  id: DATA.id,
  look({ document, pages }) {
    const running = runningText(pages);
    return search(running).flatMap((reward) => lookAt(reward, document, running));
  },
};
