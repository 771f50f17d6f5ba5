import type { z } from 'zod';
import type * as contract from '../../server/contract.ts';

export type InboxEntry = z.infer<typeof contract.InboxEntry>;
export type OriginMail = z.infer<typeof contract.OriginMail>;
export type InboxState = z.infer<typeof contract.InboxState>;
export type ReviewDocument = z.infer<typeof contract.ReviewDocument>;
export type ReviewFigure = z.infer<typeof contract.ReviewFigure>;
export type ReviewFlag = z.infer<typeof contract.ReviewFlag>;
export type ReviewPage = z.infer<typeof contract.ReviewPage>;
export type StoredCorrection = z.infer<typeof contract.StoredCorrection>;
export type PossibleVersion = z.infer<typeof contract.PossibleVersion>;
export type VersionRequest = z.infer<typeof contract.VersionRequest>;
export type CorrectionRequest = z.infer<typeof contract.CorrectionRequest>;
export type Changes = NonNullable<CorrectionRequest['changes']>;
export type CorrectionOutcome = z.infer<typeof contract.CorrectionOutcome>;
export type Award = z.infer<typeof contract.Award>;
export type Vocabulary = z.infer<typeof contract.Vocabulary>;
export type Campaign = NonNullable<ReviewDocument['campaign']>;
export type DocumentHead = NonNullable<ReviewDocument['head']>;
export type Issue = ReviewDocument['issues'][number];
/** A place on a page, and the words printed there. */
export type Evidence = ReviewFigure['figure']['evidence'][number];
export type Period = NonNullable<ReviewFigure['figure']['period']>;
