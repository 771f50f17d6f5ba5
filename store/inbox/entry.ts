import type { DocumentHead } from '../../model/document.ts';
import type { Failure } from '../../model/failure.ts';
import type { OriginMail, Parcel } from '../origins.ts';
import type { DocumentState } from '../tables.ts';
import type { Version } from '../version-states.ts';

/** The tabs of the inbox; every entry is in exactly one of them. */
export const INBOX_STATES = ['processing', 'review', 'done', 'failed', 'duplicate'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/**
 * One line of the inbox: a document, or an arrival that became none (refused, or the same as an earlier one). What
 * came inside a mail or an archive arrives as what is dropped does.
 */
export interface InboxEntry {
  readonly id: string;
  readonly kind: 'document' | 'arrival';
  /** The document itself; for a duplicate the first one with the same content; null for a refused file. */
  readonly documentId: string | null;
  readonly name: string;
  readonly state: InboxState;
  readonly step: DocumentState | null;
  readonly status: 'ok' | 'partial' | 'failed' | null;
  readonly format: string | null;
  readonly head: Pick<DocumentHead, 'kind' | 'title' | 'unit'> | null;
  readonly failure: Failure | null;
  readonly pagesDone: number;
  readonly pageCount: number | null;
  readonly figures: number;
  readonly toReview: number;
  readonly flags: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly receivedAt: string;
  /** The mail that it is or came by; of several the one sent last. */
  readonly mail: OriginMail | null;
  /** The mail or archive that it was in. */
  readonly parcel: Parcel | null;
  /** What stands beside it among its versions; null where it is the only one. */
  readonly version: Version | null;
  /** How many documents came in it. */
  readonly parts: number;
}
