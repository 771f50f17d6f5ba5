import { z } from '@hono/zod-openapi';
import { Campaign, Deliverable } from '../model/campaign.ts';
import { CAMPAIGN_LISTS } from '../model/campaign-choices.ts';
import { CampaignPlan, NewReportingUnit, ReportDecision, ReportingUnit } from '../model/campaign-plan.ts';
import { ReportGap } from '../model/report-gap.ts';
import { REMINDER_FORMATS } from '../pipeline/campaigns/reminder/reminder.ts';

const Reviewer = z.string().trim().min(1).max(100);
const Count = z.number().int();

export const BoardCounts = z.object({
  lines: Count,
  received: Count,
  late: Count,
  incomplete: Count,
  missing: Count,
  waiting: Count,
});

const Receipt = z.object({
  source: z.enum(['person', 'mail', 'intake']),
  on: z.iso.date(),
  at: z.iso.datetime().nullable(),
});

export const BoardReport = z.object({
  documentId: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  unit: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  reason: z.enum(['person', 'citation', 'period', 'version']),
  receipt: Receipt,
  /** The old version by which the unit had reported before. */
  first: z
    .object({ documentId: z.uuid(), name: z.string(), receipt: Receipt, decision: ReportDecision.nullable() })
    .nullable(),
  gaps: z.array(ReportGap).nullable(),
  accepted: z.boolean(),
});

export const BoardLine = z.object({
  unit: ReportingUnit,
  due: z.object({
    deliverables: z.array(Deliverable),
    on: z.iso.date().nullable(),
    time: z.string().nullable(),
    receiver: z.string().nullable(),
  }),
  state: z.enum(['received', 'missing', 'waiting']),
  isLate: z.boolean(),
  isIncomplete: z.boolean(),
  reports: z.array(BoardReport),
});

export const CampaignBoard = z.object({
  id: z.uuid(),
  letterId: z.uuid().nullable(),
  version: Count,
  plan: CampaignPlan,
  reviewer: z.string(),
  madeAt: z.iso.datetime(),
  board: z.object({ lines: z.array(BoardLine), unplaced: z.array(BoardReport), counts: BoardCounts }),
});

/** A campaign in the list of them. */
export const CampaignSummary = CampaignBoard.pick({ id: true, letterId: true, plan: true }).extend({
  counts: BoardCounts,
  unplaced: Count,
});

/** A guidance letter that nobody has confirmed yet. */
export const CampaignProposal = z.object({
  documentId: z.uuid(),
  name: z.string(),
  plan: CampaignPlan,
  /** How many of the things read the machine is not sure of and nobody has confirmed. */
  unsure: Count,
});

/** Something read in a letter that the machine is not sure of; `index` is its place in the list of the campaign. */
export const Doubt = z.object({
  list: z.enum(CAMPAIGN_LISTS),
  index: Count,
  key: z.string(),
  confirmedBy: z.string().nullable(),
});

export const LetterProposal = CampaignProposal.extend({ campaign: Campaign, doubts: z.array(Doubt) });

/** A letter that a person set aside as no campaign. */
export const DismissedLetter = CampaignProposal.extend({ reviewer: z.string(), on: z.iso.date() });

export const CampaignList = z.object({
  campaigns: z.array(CampaignSummary),
  proposals: z.array(CampaignProposal),
  dismissed: z.array(DismissedLetter),
});

export const Dismissal = z.object({ dismissed: z.boolean(), reviewer: Reviewer });
export const ItemConfirmation = z.object({
  item: z.string().min(1).max(100),
  confirmed: z.boolean(),
  reviewer: Reviewer,
});

export const NewCampaign = z.object({
  /** The letter that is confirmed; null for a campaign entered by hand. */
  letterId: z.uuid().nullable(),
  plan: CampaignPlan,
  reviewer: Reviewer,
});
export const CampaignChange = z.object({ plan: CampaignPlan, reviewer: Reviewer, basedOn: Count });
export const CampaignId = z.object({ id: z.uuid() });
export const NewUnits = z.object({ units: z.array(NewReportingUnit).min(1).max(100) });
export const UnitsAdded = z.object({
  added: Count,
  /** How many were on the list before. */
  known: Count,
  /** The lines of a file that say again what another one said. */
  repeated: z.array(Count),
  /** Words for groups that say nothing to the program; their units are on the list without a group. */
  unknownGroups: z.array(z.string()),
});
const UnitGroups = NewReportingUnit.unwrap().shape.groups;
/** `basedOn` are the groups that the person saw. */
export const GroupsChange = z.object({ groups: UnitGroups, basedOn: UnitGroups });
export const UnitPath = CampaignId.extend({ unit: z.uuid() });
export const DecisionRequest = z.object({
  documentId: z.uuid(),
  decision: ReportDecision,
  reviewer: Reviewer,
});
export const ReminderPath = CampaignId.extend({ format: z.enum(REMINDER_FORMATS) });
