import type { Mail } from '../../../model/mail.ts';

/** A mail taken apart, whatever format it was saved in. */
export interface Message {
  readonly mail: Mail;
  /** The text as plain text; empty where the mail only has it as HTML, or none. */
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  /** As the mail has it; null where it has none. */
  readonly name: string | null;
  /** In lower case, as the sender's program put it: never to be relied on; empty where it says nothing. */
  readonly mimeType: string;
  /** The name under which the HTML shows a picture in its place (`cid:`), without brackets. */
  readonly contentId: string | null;
  /** Null where the mail only names it: a link to a share, or cut off. */
  readonly bytes: Uint8Array | null;
}
