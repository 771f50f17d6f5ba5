import { z } from '@hono/zod-openapi';
import { Campaign } from '../model/campaign.ts';
import { FigureChanges } from '../model/correction.ts';
import { DocumentHead, DocumentKind, ResultStatus } from '../model/document.ts';
import { Figure } from '../model/figure.ts';
import { Flag } from '../model/flag.ts';
import { Issue } from '../model/issue.ts';
import { MailAddress } from '../model/mail.ts';
import { PageSource, Turn } from '../model/page.ts';
import { PICTURE_DPI } from '../pipeline/pictures/picture-cache.ts';
import { INBOX_STATES } from '../store/inbox/entry.ts';

/** Every error of the API: what happened and what to do about it, in the language asked for. */
export const Problem = z.object({
  code: z.string(),
  reason: z.string(),
  remedy: z.string(),
  /** Each thing that is wrong, where there are several to name. */
  details: z.array(z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;

export const InboxState = z.enum(INBOX_STATES);
export const DocumentStep = z.enum(['received', 'reading', 'understanding', 'checking', 'ready', 'failed']);
const Words = z.object({ reason: z.string(), remedy: z.string() });

/** A mail that a document is or came by. */
export const OriginMail = z.object({
  documentId: z.uuid(),
  from: MailAddress.nullable(),
  subject: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
});
/** A mail or an archive that a document was taken out of. */
export const Parcel = z.object({ documentId: z.uuid(), name: z.string() });
/** What is inside a mail or an archive; `aside` is nothing for people (the emblem of a signature). */
export const Part = z.object({
  number: z.number().int(),
  name: z.string(),
  outcome: z.enum(['accepted', 'duplicate', 'failed', 'aside']),
  documentId: z.uuid().nullable(),
  failure: Words.nullable(),
});

/** What stands beside a document among its versions; see `store/version-states.ts`. */
export const Version = z.object({
  state: z.enum(['superseded', 'doubtful', 'asked']),
  documentId: z.uuid(),
  name: z.string(),
});

export const InboxEntry = z.object({
  id: z.string(),
  kind: z.enum(['document', 'arrival']),
  documentId: z.string().nullable(),
  name: z.string(),
  state: InboxState,
  step: DocumentStep.nullable(),
  status: ResultStatus.nullable(),
  format: z.string().nullable(),
  head: z
    .object({ kind: DocumentKind, title: z.string().nullable(), unit: z.string().nullable() })
    .nullable(),
  failure: Words.nullable(),
  pagesDone: z.number().int(),
  pageCount: z.number().int().nullable(),
  figures: z.number().int(),
  toReview: z.number().int(),
  flags: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }),
  receivedAt: z.iso.datetime(),
  mail: OriginMail.nullable(),
  parcel: Parcel.nullable(),
  version: Version.nullable(),
  parts: z.number().int(),
});
export const InboxPage = z.object({ entries: z.array(InboxEntry), next: z.string().nullable() });
export type InboxPage = z.infer<typeof InboxPage>;

export const InboxQuery = z.object({
  state: InboxState.optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(300).optional(),
});

export const Summary = z.object({
  counts: z.record(InboxState, z.number().int()),
  inboxFolder: z.string().nullable(),
});

export const StoredCorrection = z.object({
  id: z.number().int(),
  subject: z.enum(['figure', 'flag']),
  subjectId: z.string(),
  action: z.enum(['confirm', 'correct', 'dismiss', 'reopen']),
  changes: FigureChanges.nullable(),
  reviewer: z.string(),
  madeAt: z.iso.datetime(),
});

export const ReviewFigure = z.object({
  figure: Figure,
  machine: Figure,
  state: z.enum(['machine_confirmed', 'needs_review', 'confirmed', 'corrected', 'dismissed']),
  history: z.array(StoredCorrection),
});

export const ReviewFlag = z.object({
  flag: Flag,
  state: z.enum(['open', 'confirmed', 'dismissed']),
  history: z.array(StoredCorrection),
});

export const ReviewPage = z.object({
  number: z.number().int(),
  width: z.number(),
  height: z.number(),
  state: z.enum(['waiting', 'read', 'failed']),
  source: PageSource.nullable(),
  turned: Turn,
  quality: z.number().nullable(),
  issues: z.array(Issue),
});

const Verdict = z.enum(['version', 'different', 'open']);

/** A number that two versions do not both give; null where one of them gives none. */
export const VersionDifference = z.object({
  thing: z.string(),
  period: z.string(),
  here: z.number().int().nullable(),
  there: z.number().int().nullable(),
});

export const PossibleVersion = z.object({
  documentId: z.uuid(),
  name: z.string(),
  receivedAt: z.iso.datetime(),
  similarity: z.number().nullable(),
  newerId: z.uuid().nullable(),
  isOpen: z.boolean(),
  history: z.array(
    z.object({
      id: z.number().int(),
      verdict: Verdict,
      currentId: z.uuid().nullable(),
      reviewer: z.string(),
      madeAt: z.iso.datetime(),
    }),
  ),
  differences: z.array(VersionDifference),
});

export const ReviewDocument = z.object({
  id: z.string(),
  name: z.string(),
  state: DocumentStep,
  status: ResultStatus.nullable(),
  format: z.string().nullable(),
  pageCount: z.number().int().nullable(),
  head: DocumentHead.nullable(),
  /** What a guidance letter asks for. */
  campaign: Campaign.nullable(),
  failure: Words.nullable(),
  issues: z.array(Issue),
  receivedAt: z.iso.datetime(),
  mails: z.array(OriginMail),
  parcels: z.array(Parcel),
  parts: z.array(Part),
  pages: z.array(ReviewPage),
  figures: z.array(ReviewFigure),
  flags: z.array(ReviewFlag),
  versions: z.array(PossibleVersion),
  currentVersion: Version.nullable(),
  strayCorrections: z.array(StoredCorrection),
});
export type ReviewDocument = z.infer<typeof ReviewDocument>;

export const CorrectionRequest = z
  .object({
    subject: z.enum(['figure', 'flag']),
    subjectId: z.string().max(100),
    action: z.enum(['confirm', 'correct', 'dismiss', 'reopen']),
    changes: FigureChanges.optional(),
    reviewer: z.string().trim().min(1).max(100),
    /** The newest correction of the subject that the person saw. */
    basedOn: z.number().int().nullable(),
  })
  .refine(({ action, subject }) => action !== 'correct' || subject === 'figure', { path: ['subject'] })
  .refine(({ action, changes }) => (action === 'correct') === Object.keys(changes ?? {}).length > 0, {
    path: ['changes'],
  })
  .refine(({ changes }) => !changes?.period || changes.period.from <= changes.period.to, {
    path: ['changes', 'period'],
  });

/** What a person says of two documents: which of them is current, that they are different, or that it is open again. */
export const VersionRequest = z
  .object({
    other: z.uuid(),
    verdict: Verdict,
    /** The one that counts, where they are versions of one. */
    current: z.uuid().nullable(),
    reviewer: z.string().trim().min(1).max(100),
    /** The newest decision on the two that the person saw. */
    basedOn: z.number().int().nullable(),
  })
  .refine(({ verdict, current }) => (verdict === 'version') === (current !== null), { path: ['current'] });

/** What stands after a correction: the figure or the flag that it was about. */
export const CorrectionOutcome = z.object({
  figure: ReviewFigure.nullable(),
  flag: ReviewFlag.nullable(),
});
export const CorrectionConflict = Problem.extend({ current: CorrectionOutcome });

export const Award = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  level: z.string(),
  ranked: z.boolean(),
  recipients: z.array(z.string()),
});
/** A type of document that others cite; the code is an id of `knowledge/document-types.json`. */
export const DocumentType = z.object({ code: z.string(), name: z.string() });
export const Vocabulary = z.object({ awards: z.array(Award), documentTypes: z.array(DocumentType) });

export const DocumentPath = z.object({ id: z.uuid() });
export const PicturePath = DocumentPath.extend({ page: z.coerce.number().int().min(1) });
export const PictureQuery = z.object({
  dpi: z.coerce.number().pipe(z.literal(PICTURE_DPI)).default(100),
  /** As the page's reading gives it: part of the address, so that a picture kept by a browser never lies. */
  turned: z.coerce.number().pipe(Turn).default(0),
});
export const ExportQuery = z.object({
  include: z.literal('machine').optional(),
  document: z.uuid().optional(),
});
export const UploadQuery = z.object({ name: z.string().min(1).max(500) });
