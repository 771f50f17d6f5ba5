import type { Campaign } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import { BadInputError, NamedError } from '../../model/errors.ts';
import { findCampaign, listCampaigns, type StoredCampaign } from '../../store/campaigns.ts';
import type { Database } from '../../store/database.ts';
import {
  addLetterDecision,
  dismissLetter,
  type LetterDecision,
  listLetterDecisions,
  WHOLE_LETTER,
} from '../../store/reporting/letter-decisions.ts';
import type { StoredPlan } from '../../store/reporting/plans.ts';
import { vietnamDay } from './days.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { planOfLetter } from './plan-of-letter.ts';

/** The document asks for no reports. */
export class LetterWithoutCampaignError extends BadInputError {
  readonly code = 'letter-without-campaign';
}

/** What a person confirms is not read so (any more): the letter was read again meanwhile. */
export class ItemChangedError extends NamedError {
  readonly code = 'item-changed';
  readonly retryable = false;
}

/** A letter that nobody has confirmed yet, as it is shown to whoever will. */
export interface Proposal {
  readonly documentId: string;
  /** The name of its file. */
  readonly name: string;
  readonly plan: CampaignPlan;
  /** How many of the things read the machine is not sure of and nobody has confirmed. */
  readonly unsure: number;
}

/** A letter with all that was read in it, so that what is doubted can be looked at one by one. */
export interface LetterProposal extends Proposal {
  readonly campaign: Campaign;
  readonly doubts: readonly Doubt[];
}

/** A letter that a person set aside as no campaign. */
export interface DismissedLetter extends Proposal {
  readonly reviewer: string;
  /** The day on which it was set aside. */
  readonly on: string;
}

/** The letters that are no campaigns yet: those that wait, and those that were set aside. */
export interface Proposals {
  readonly waiting: readonly Proposal[];
  readonly dismissed: readonly DismissedLetter[];
}

type Said = ReadonlyMap<string, LetterDecision> | undefined;

function proposalOf({ documentId, name, head, campaign }: StoredCampaign, said: Said): Proposal {
  const unsure = doubtsOf(campaign, said).filter(({ confirmedBy }) => confirmedBy === null).length;
  return { documentId, name, plan: planOfLetter(head, campaign), unsure };
}

async function findLetter(db: Database, letterId: string): Promise<StoredCampaign> {
  const letter = await findCampaign(db, letterId);
  if (letter === null) throw new LetterWithoutCampaignError();
  return letter;
}

/** What a letter proposes. @throws LetterWithoutCampaignError */
export async function findProposal(db: Database, letterId: string): Promise<LetterProposal> {
  const letter = await findLetter(db, letterId);
  const said = (await listLetterDecisions(db, letterId)).get(letterId);
  const { campaign } = letter;
  return { ...proposalOf(letter, said), campaign, doubts: doubtsOf(campaign, said) };
}

/** The letters that have no campaign among some that are open. */
export async function listProposals(db: Database, open: readonly StoredPlan[]): Promise<Proposals> {
  const settled = new Set(open.map(({ letterId }) => letterId));
  const [letters, said] = await Promise.all([listCampaigns(db), listLetterDecisions(db)]);
  const waiting: Proposal[] = [];
  const dismissed: DismissedLetter[] = [];
  for (const letter of letters) {
    const { documentId } = letter;
    if (settled.has(documentId)) continue;
    const own = said.get(documentId);
    const proposal = proposalOf(letter, own);
    const whole = own?.get(WHOLE_LETTER);
    if (whole?.verdict === 'dismissed')
      dismissed.push({ ...proposal, reviewer: whole.reviewer, on: vietnamDay(whole.madeAt) });
    else waiting.push(proposal);
  }
  return { waiting, dismissed };
}

/** Sets a letter aside as no campaign, or takes it back. @throws LetterWithoutCampaignError, LetterSettledError */
export async function setAside(
  db: Database,
  letterId: string,
  { dismissed, reviewer }: { readonly dismissed: boolean; readonly reviewer: string },
): Promise<void> {
  await findLetter(db, letterId);
  if (dismissed) await dismissLetter(db, letterId, reviewer);
  else await addLetterDecision(db, letterId, { subject: WHOLE_LETTER, verdict: 'open', reviewer });
}

/** Says that a doubted thing of a letter is right, or that it is not settled. */
export interface ItemConfirmation {
  /** The `key` of its doubt. */
  readonly item: string;
  readonly confirmed: boolean;
  readonly reviewer: string;
}

/** Keeps what a person said of one doubted thing. @throws LetterWithoutCampaignError, ItemChangedError */
export async function confirmItem(
  db: Database,
  letterId: string,
  { item, confirmed, reviewer }: ItemConfirmation,
): Promise<void> {
  const { campaign } = await findLetter(db, letterId);
  if (!doubtsOf(campaign).some(({ key }) => key === item)) throw new ItemChangedError();
  const verdict = confirmed ? 'confirmed' : 'open';
  await addLetterDecision(db, letterId, { subject: item, verdict, reviewer });
}
