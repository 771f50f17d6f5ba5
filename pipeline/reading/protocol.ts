import { z } from 'zod';
import { Failure } from '../../model/failure.ts';
import { Issue } from '../../model/issue.ts';
import { Mail } from '../../model/mail.ts';
import { Page, Turn } from '../../model/page.ts';

/** Where a mail or an archive lies among others, and what those have used up of the limits of unpacking. */
export const ParcelPlace = z.object({
  /** 1 for one that was dropped itself, 2 for one that was inside it … */
  depth: z.number().int().min(1),
  parts: z.number().int().min(0),
  bytes: z.number().int().min(0),
});
export type ParcelPlace = z.infer<typeof ParcelPlace>;

/** What is asked of the reading process. The document is named by its path; it keeps the last one open. */
export const ReadingRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspect'), path: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('read-text'),
    path: z.string(),
    name: z.string(),
    page: z.number().int().min(1),
  }),
  z.object({
    kind: z.literal('recognise'),
    path: z.string(),
    name: z.string(),
    page: z.number().int().min(1),
    /** The pictures of every step are written into this folder. */
    stepFolder: z.string().optional(),
  }),
  z.object({
    kind: z.literal('picture'),
    path: z.string(),
    name: z.string(),
    page: z.number().int().min(1),
    dpi: z.number().int().min(36).max(300),
    turned: Turn,
  }),
  z.object({
    kind: z.literal('unpack'),
    path: z.string(),
    name: z.string(),
    /** An empty folder for the files inside; hostile bytes are not carried between processes. */
    into: z.string(),
    place: ParcelPlace,
  }),
]);
export type ReadingRequest = z.infer<typeof ReadingRequest>;

export const Inspection = z.object({
  format: z.string(),
  pageCount: z.number().int().min(0),
  /** A mail or an archive, to be unpacked. */
  isParcel: z.boolean(),
});
export type Inspection = z.infer<typeof Inspection>;

export const PageReading = z.object({ page: Page, issues: z.array(Issue) });
export type PageReading = z.infer<typeof PageReading>;

/** The page's own text, or its size when it has to be recognised. */
export const TextReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), reading: PageReading }),
  z.object({ kind: z.literal('needs-ocr'), width: z.number().positive(), height: z.number().positive() }),
]);
export type TextReading = z.infer<typeof TextReading>;

export const Picture = z.object({ webp: z.instanceof(Uint8Array), width: z.number(), height: z.number() });
export type Picture = z.infer<typeof Picture>;

const part = { number: z.number().int().min(1), name: z.string(), size: z.number().int().min(0) };

/** What one part came to; see `extractors/documents/parcel.ts`. Files lie under `path`, named by their number. */
export const UnpackedPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), ...part, path: z.string() }),
  z.object({ kind: z.literal('aside'), ...part }),
  z.object({ kind: z.literal('refused'), ...part, failure: Failure }),
]);
export type UnpackedPart = z.infer<typeof UnpackedPart>;

/** A mail or an archive taken apart; `mail` is null for an archive. */
export const Unpacking = z.object({ mail: Mail.nullable(), parts: z.array(UnpackedPart) });
export type Unpacking = z.infer<typeof Unpacking>;

/** What comes back: the answer, or why there is none. */
export const ReadingReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), answer: z.unknown() }),
  z.object({ kind: z.literal('failure'), failure: Failure }),
]);
export type ReadingReply = z.infer<typeof ReadingReply>;
