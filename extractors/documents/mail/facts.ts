import type { MailAddress } from '../../../model/mail.ts';
import { normalise } from '../../text/normalise.ts';
import { undoMojibake } from './undo-mojibake.ts';

/** No office sent mail before; clocks that were never set say 1970 or 1980. */
const EARLIEST = Date.UTC(1990, 0, 1);
/** A sender's clock and time zone may be ahead of ours by this much. */
const AHEAD_MS = 2 * 24 * 3_600_000;
const LONGEST = 1_000;

/** A field of a mail as one line of clean text; null where nothing is left of it. */
export function cleanField(sent: string | undefined): string | null {
  const line = normalise(undoMojibake(sent ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, LONGEST).join('');
}

/** Both halves cleaned; a name that only repeats the address is none. */
export function mailAddress(name: string | undefined, address: string | undefined): MailAddress | null {
  const clean = { name: cleanField(name), address: cleanField(address) };
  if (clean.name === null && clean.address === null) return null;
  const bare = clean.name?.replace(/^["'<\s]+|["'>\s]+$/g, '');
  return bare?.toLowerCase() === clean.address?.toLowerCase() ? { ...clean, name: null } : clean;
}

/** @returns the moment in ISO 8601, or null where the date is missing, not understood, or absurd (1970, 2060) */
export function sentAt(date: string | undefined, now: number = Date.now()): string | null {
  const moment = Date.parse(date ?? '');
  if (Number.isNaN(moment) || moment < EARLIEST || moment > now + AHEAD_MS) return null;
  return new Date(moment).toISOString();
}
