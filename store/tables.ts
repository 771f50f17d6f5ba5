import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Correction } from '../model/correction.ts';
import type { DocumentHead } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { Figure } from '../model/figure.ts';
import type { Flag } from '../model/flag.ts';
import type { Issue } from '../model/issue.ts';
import type { Mail } from '../model/mail.ts';
import type { Page } from '../model/page.ts';
import type { PageLayout, Profile, Statement } from '../model/statement.ts';

/** Columns as PostgreSQL hands them over; see `migrations/` for what each table is for. */
type Json<T> = JSONColumnType<T & object, string, string>;
type NullableJson<T> = JSONColumnType<(T & object) | null, string | null, string | null>;

export type DocumentState = 'received' | 'reading' | 'understanding' | 'checking' | 'ready' | 'failed';
export type ArrivalOutcome = 'accepted' | 'duplicate' | 'failed';
export type PartOutcome = ArrivalOutcome | 'aside';
export type PageState = 'waiting' | 'read' | 'failed';

export interface DocumentsTable {
  id: Generated<string>;
  sha256: string;
  name: string;
  size: number;
  state: DocumentState;
  status: 'ok' | 'partial' | 'failed' | null;
  failure: NullableJson<Failure>;
  format: string | null;
  page_count: number | null;
  head: NullableJson<DocumentHead>;
  mail: NullableJson<Mail>;
  issues: ColumnType<readonly Issue[], string | undefined, string>;
  received_at: Generated<Date>;
  ready_at: Date | null;
}

export interface ArrivalsTable {
  id: Generated<string>;
  name: string;
  outcome: ArrivalOutcome;
  sha256: string | null;
  document_id: string | null;
  failure: NullableJson<Failure>;
  source_path: string;
  settled_path: string;
  settled: Generated<boolean>;
  arrived_at: Generated<Date>;
}

export interface PartsTable {
  id: Generated<string>;
  parcel_id: string;
  number: number;
  name: string;
  size: number;
  outcome: PartOutcome;
  sha256: string | null;
  document_id: string | null;
  failure: NullableJson<Failure>;
  taken_at: Generated<Date>;
}

export interface PagesTable {
  document_id: string;
  number: number;
  state: PageState;
  width: number;
  height: number;
  body: NullableJson<Page>;
  issues: ColumnType<readonly Issue[], string | undefined, string>;
}

export interface FiguresTable {
  document_id: string;
  id: string;
  ordinal: number;
  body: Json<Figure>;
}

/** A campaign's lists are read back through zod (`campaigns.ts`): rows outlive the program that wrote them. */
export interface CampaignsTable {
  document_id: string;
  first_deadline: string | null;
  last_deadline: string | null;
  body: ColumnType<unknown, string, string>;
}

export interface ReportingCampaignsTable {
  id: Generated<string>;
  letter_id: string | null;
  opened_at: Generated<Date>;
}

/** What people settled; read back through zod, as `campaigns` is. */
interface Said {
  id: GeneratedAlways<number>;
  campaign_id: string;
  body: ColumnType<unknown, string, string>;
  reviewer: string;
  made_at: Generated<Date>;
}

export type CampaignPlansTable = Said;

export interface ReportDecisionsTable extends Said {
  document_id: string;
}

export interface ReportingUnitsTable {
  id: Generated<string>;
  campaign_id: string;
  ordinal: number;
  name: string;
  groups: ColumnType<unknown, string, string>;
  parent: string | null;
  unit_id: string | null;
  key: string;
}

export interface ReportAssessmentsTable {
  campaign_id: string;
  document_id: string;
  basis: string;
  gaps: ColumnType<unknown, string, string>;
}

export interface LetterDecisionsTable {
  id: GeneratedAlways<number>;
  document_id: string;
  subject: string;
  verdict: 'dismissed' | 'confirmed' | 'open';
  reviewer: string;
  made_at: Generated<Date>;
}

export interface FlagsTable {
  document_id: string;
  id: string;
  ordinal: number;
  body: Json<Flag>;
  /** What was compared; null for a flag of the document by itself. */
  topic: string | null;
}

export interface ProfilesTable {
  document_id: string;
  unit_key: string | null;
  kind: string;
  period_from: string | null;
  period_to: string | null;
  opening: string;
  layout: ColumnType<readonly PageLayout[], string, string>;
  body: Json<Profile>;
}

export interface StatementsTable {
  document_id: string;
  ordinal: number;
  topics: string[];
  body: Json<Statement>;
}

export interface StaleTopicsTable {
  topic: string;
  is_document: GeneratedAlways<boolean>;
}

interface Pair {
  one_id: string;
  other_id: string;
}

export interface VersionProposalsTable extends Pair {
  newer_id: string;
  similarity: number;
}

export type Verdict = 'version' | 'different' | 'open';

export interface VersionDecisionsTable extends Pair {
  id: GeneratedAlways<number>;
  verdict: Verdict;
  current_id: string | null;
  reviewer: string;
  made_at: Generated<Date>;
}

/** A view: every older document with each of those that stand in its place, directly or over others. */
export interface SupersededView {
  document_id: string;
  newer_id: string;
}

export interface CorrectionsTable {
  id: GeneratedAlways<number>;
  document_id: string;
  subject: Correction['subject'];
  subject_id: string;
  action: Correction['action'];
  changes: NullableJson<NonNullable<Correction['changes']>>;
  reviewer: string;
  made_at: Generated<Date>;
}

/** A view: see `Version` of `version-states.ts`. */
export interface DocumentVersionsView {
  document_id: string;
  state: 'superseded' | 'doubtful' | 'asked';
  other_id: string;
}

export interface Tables {
  documents: DocumentsTable;
  arrivals: ArrivalsTable;
  parts: PartsTable;
  pages: PagesTable;
  figures: FiguresTable;
  campaigns: CampaignsTable;
  reporting_campaigns: ReportingCampaignsTable;
  campaign_plans: CampaignPlansTable;
  reporting_units: ReportingUnitsTable;
  report_decisions: ReportDecisionsTable;
  report_assessments: ReportAssessmentsTable;
  letter_decisions: LetterDecisionsTable;
  flags: FlagsTable;
  corrections: CorrectionsTable;
  profiles: ProfilesTable;
  statements: StatementsTable;
  stale_topics: StaleTopicsTable;
  version_proposals: VersionProposalsTable;
  version_decisions: VersionDecisionsTable;
  superseded: SupersededView;
  open_proposals: VersionProposalsTable;
  document_versions: DocumentVersionsView;
}
