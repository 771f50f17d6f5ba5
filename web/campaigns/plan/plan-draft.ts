import { periodOfDays } from '../../../model/period-of-days.ts';
import type { CampaignPlan } from '../../api/campaigns.ts';

type Request = CampaignPlan['requests'][number];
type Deadline = CampaignPlan['deadlines'][number];
type Figures = CampaignPlan['figures'][number];

/** A row of a form: `null` for a day stands for what is typed and is no day. */
export interface RequestDraft {
  readonly deliverable: Request['deliverable'];
  readonly from: string | null;
  readonly to: string | null;
  /** The period as it was read, which keeps its own words while its days stay. */
  readonly read: Request['period'];
}

export type DeadlineDraft = Omit<Deadline, 'on' | 'time'> & {
  readonly on: string | null;
  readonly time: string;
};

/** A plan as it stands in the form; empty text where the plan says nothing. */
export interface PlanDraft {
  readonly title: string;
  readonly office: string;
  readonly officeParent: string;
  readonly code: string;
  readonly letterDay: string | null;
  readonly cutOff: string | null;
  readonly requests: readonly RequestDraft[];
  readonly deadlines: readonly DeadlineDraft[];
  readonly sections: CampaignPlan['sections'];
  readonly figures: readonly Figures[];
}

export const EMPTY_PLAN: CampaignPlan = {
  title: '',
  letter: { code: null, date: null },
  office: null,
  requests: [{ deliverable: 'tong_ket', period: null }],
  cutOff: null,
  deadlines: [],
  sections: [],
  figures: [],
};

function dayOf({ date }: CampaignPlan['letter']): string {
  if (date?.year == null || date.month === null || date.day === null) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

export function draftOf(plan: CampaignPlan): PlanDraft {
  return {
    title: plan.title,
    office: plan.office?.name ?? '',
    officeParent: plan.office?.parent ?? '',
    code: plan.letter.code ?? '',
    letterDay: dayOf(plan.letter),
    cutOff: plan.cutOff?.to ?? '',
    requests: plan.requests.map(({ deliverable, period }) => ({
      deliverable,
      from: period?.from ?? '',
      to: period?.to ?? '',
      read: period,
    })),
    deadlines: plan.deadlines.map((deadline) => ({ ...deadline, time: deadline.time ?? '' })),
    sections: plan.sections,
    figures: plan.figures,
  };
}

/** The period of two days; what was read stays as the letter words it. */
function periodOf({ from, to, read }: RequestDraft): Request['period'] {
  if (!from || !to) return null;
  return read !== null && read.from === from && read.to === to ? read : periodOfDays(from, to);
}

/** A day of the letter that was read in part (its day left for the pen) stays so while nobody types another. */
function letterDate(day: string, first: CampaignPlan['letter']): CampaignPlan['letter']['date'] {
  if (day === '') return dayOf(first) === '' ? first.date : null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

function isPeriod({ from, to }: RequestDraft): boolean {
  return from !== null && to !== null && (from === '') === (to === '') && from <= to;
}

function isDue({ on, time, deliverables }: DeadlineDraft): boolean {
  return Boolean(on) && (time === '' || TIME.test(time)) && deliverables.length > 0;
}

/** What the form says; null while a field of it is empty or no day. */
export function planOf(draft: PlanDraft, first: CampaignPlan): CampaignPlan | null {
  const { title, office, officeParent, code, letterDay, cutOff, requests, deadlines, sections } = draft;
  const isWhole =
    title.trim() !== '' &&
    letterDay !== null &&
    cutOff !== null &&
    requests.length > 0 &&
    requests.every(isPeriod) &&
    deadlines.every(isDue) &&
    sections.every((section) => section.title.trim() !== '');
  if (!isWhole || letterDay === null) return null;
  return {
    title: title.trim(),
    letter: { code: code.trim() || null, date: letterDate(letterDay, first.letter) },
    office: office.trim() ? { name: office.trim(), parent: officeParent.trim() || null } : null,
    requests: requests.map((request) => ({
      deliverable: request.deliverable,
      period: periodOf(request),
    })),
    cutOff: cutOff ? { from: first.cutOff?.to === cutOff ? first.cutOff.from : null, to: cutOff } : null,
    deadlines: deadlines.flatMap(({ on, time, ...rest }) =>
      on ? [{ ...rest, on, time: time || null }] : [],
    ),
    sections,
    figures: draft.figures,
  };
}
