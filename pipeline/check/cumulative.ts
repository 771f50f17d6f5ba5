import { z } from 'zod';
import json from '../../knowledge/rules/cumulative-and-year.json' with { type: 'json' };
import type { Figure } from '../../model/figure.ts';
import type { Page } from '../../model/page.ts';
import { RuleData } from './rule-data.ts';
import { coveredBy, type RunningText, runningText, sentenceAround } from './running-text.ts';
import { wordsPattern } from './said-between.ts';

/** The data of the rule on cumulative counts: other rules leave out what it names. */
export const CUMULATIVE = RuleData.extend({ words: z.array(z.string()).min(1) }).parse(json);
const WORDS = wordsPattern(CUMULATIVE.words);

/** Whether the sentence of a figure calls its count cumulative: "lũy kế đến nay có 120 cá nhân …". */
function isCalledCumulative({ evidence }: Figure, running: RunningText): boolean {
  const covered = coveredBy(running, evidence);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { before } = sentenceAround(running.text, first.start, last.end);
  return WORDS.test(`${before}${running.text.slice(first.start, last.end)}`);
}

/** Those of some figures whose sentence calls their count cumulative. */
export function cumulativeOf(figures: readonly Figure[], pages: readonly Page[]): ReadonlySet<Figure> {
  const running = runningText(pages);
  if (!WORDS.test(running.text)) return new Set();
  return new Set(figures.filter((figure) => isCalledCumulative(figure, running)));
}
