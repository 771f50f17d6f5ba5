import { z } from 'zod';

/** A person or mailbox as a mail names it; either half may be missing ("Phòng Nội vụ" alone, an address alone). */
export const MailAddress = z
  .object({ name: z.string().nullable(), address: z.string().nullable() })
  .readonly();
export type MailAddress = z.infer<typeof MailAddress>;

/** What is known of a mail beside its text and attachments; null for what it does not say or says absurdly. */
export const Mail = z
  .object({
    from: MailAddress.nullable(),
    to: z.array(MailAddress).readonly(),
    cc: z.array(MailAddress).readonly(),
    subject: z.string().nullable(),
    /** When it was sent, by the sender's clock, in UTC. */
    sentAt: z.iso.datetime().nullable(),
  })
  .readonly();
export type Mail = z.infer<typeof Mail>;
