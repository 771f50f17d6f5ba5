import { provinces } from '../../extractors/statistics/units/knowledge.ts';
import type { Deliverable } from '../../model/campaign.ts';
import type { CampaignPlan, ReportDecision } from '../../model/campaign-plan.ts';
import { foldText } from '../../model/fold-text.ts';
import type { ResolvedUnit } from '../../model/unit.ts';
import type { ReportHead, StoredReport } from '../../store/reporting/reports.ts';
import { isCited } from './cites.ts';
import { isSamePeriod } from './days.ts';
import { reportWords } from './knowledge.ts';
import { officeOf } from './known-unit.ts';

/**
 * Why a document is held for an answer: a person says so, it cites the letter, it speaks of the same period, or an old
 * version of it does.
 */
export type AnswerReason = 'person' | 'citation' | 'period' | 'version';

/** A document that answers a campaign: with what, and why it is held for one. */
export interface Answer {
  readonly deliverable: Deliverable;
  readonly reason: AnswerReason;
}

function says(title: string | null, words: readonly string[]): boolean {
  const folded = foldText(title ?? '');
  return words.some((word) => folded.includes(foldText(word)));
}

/** What of the things asked for a document is by its kind and title; null where it is none of them. */
function deliverableOf({ requests }: CampaignPlan, { kind, title }: ReportHead): Deliverable | null {
  const asked = [...new Set(requests.map(({ deliverable }) => deliverable))];
  const possible = asked.filter((one) => reportWords.deliverables[one].kinds.includes(kind));
  const named = possible.find((one) => says(title, reportWords.deliverables[one].titles));
  return named ?? possible[0] ?? null;
}

function isOfSubject({ title }: ReportHead): boolean {
  return title === null || (says(title, reportWords.topic) && !says(title, reportWords.others));
}

function speaksOfPeriod(
  { requests }: CampaignPlan,
  deliverable: Deliverable,
  { period }: ReportHead,
): boolean {
  return requests.some(
    (one) =>
      one.deliverable === deliverable &&
      one.period !== null &&
      period !== null &&
      isSamePeriod(one.period, period),
  );
}

const provinceIds = new Set(provinces.map(({ id }) => id));

function provinceOf(id: string | undefined): string | null {
  const first = id?.split('/')[0];
  return first !== undefined && provinceIds.has(first) ? first : null;
}

/** Nobody answers another province's office, nor a letter that was not written yet, nor itself. */
function canAnswer(plan: CampaignPlan, office: ResolvedUnit | null, head: ReportHead): boolean {
  const [own, theirs] = [provinceOf(office?.id), provinceOf(head.resolvedUnit?.id)];
  if (own !== null && theirs !== null && own !== theirs) return false;
  if (office !== null && office.id === head.resolvedUnit?.id) return false;
  const { date } = plan.letter;
  if (head.issuedOn === null || date?.year == null || date.month === null) return true;
  const written = [date.year, date.month, date.day ?? 1]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return head.issuedOn >= written;
}

/** A campaign that documents are held against. */
export interface AnsweredCampaign {
  readonly plan: CampaignPlan;
  readonly letterId: string | null;
}

/** Tells of a document whether it answers the campaign, and why; null where it does not. */
export type AnswerTest = (
  report: Pick<StoredReport, 'documentId' | 'head'>,
  decision: ReportDecision | undefined,
) => Answer | null;

/**
 * Makes the test of a campaign once for many documents. A person's word stands above all; a report that cites the
 * letter answers it even where it speaks of another period (which a rule then flags).
 */
export function answerTest({ plan, letterId }: AnsweredCampaign): AnswerTest {
  const office = officeOf(plan);
  return ({ documentId, head }, decision) => {
    if (decision?.belongs === false || documentId === letterId) return null;
    const deliverable = deliverableOf(plan, head);
    if (decision?.belongs === true) {
      const first = plan.requests[0];
      return first === undefined ? null : { deliverable: deliverable ?? first.deliverable, reason: 'person' };
    }
    if (deliverable === null || !isOfSubject(head)) return null;
    if (isCited(head.citations, plan.letter)) return { deliverable, reason: 'citation' };
    const fits = speaksOfPeriod(plan, deliverable, head) && canAnswer(plan, office, head);
    return fits ? { deliverable, reason: 'period' } : null;
  };
}
