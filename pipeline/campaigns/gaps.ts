import { bodyLines } from '../../extractors/statistics/stream/blocks.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import { type Page, wordsOf } from '../../model/page.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import { figureGaps } from './figure-gaps.ts';
import { type ReportText, sectionGaps } from './section-gaps.ts';

/** Raised when the looking for gaps changed, so that what was found before is looked for again. */
export const GAPS_VERSION = 1;

/** A report as far as it can lack something. */
export interface ReportContent {
  readonly head: DocumentHead;
  readonly pages: readonly Page[];
  /** As they stand after the review, without the dismissed ones. */
  readonly figures: readonly Figure[];
}

const SENTENCE_END = /(?<=[.;:!?])\s+/u;

function textOfReport({ head, pages }: ReportContent): ReportText {
  const text = bodyLines(pages).map((line) => line.text);
  return {
    headings: [...head.outline.map(({ text }) => text), ...head.movements.map(({ name }) => name)],
    sentences: text.join(' ').split(SENTENCE_END),
  };
}

/**
 * All that a campaign asks of anybody and a report does not have: first the sections, in the letter's order, then the
 * figures. What of it a unit owes is for `gapsOfUnit` to say.
 */
export function gapsOf(plan: CampaignPlan, report: ReportContent): ReportGap[] {
  const words = report.pages.flatMap(wordsOf).map(({ text }) => text);
  return [
    ...sectionGaps(plan.sections, textOfReport(report)),
    ...figureGaps(plan.figures, report.figures, words.join(' ')),
  ];
}
