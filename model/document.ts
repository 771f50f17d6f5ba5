import { z } from 'zod';
import { Campaign } from './campaign.ts';
import { Citation } from './citation.ts';
import { Evidence, Figure, Period } from './figure.ts';
import { Flag } from './flag.ts';
import { Issue } from './issue.ts';
import { Addressee, DateLine, DocumentSymbol, Signer } from './letterhead.ts';
import { Mail } from './mail.ts';
import { Movement } from './movement.ts';
import { Heading } from './outline.ts';
import { PageSource } from './page.ts';
import { ResolvedUnit } from './unit.ts';

/** Loại văn bản, without diacritics; `cong_van` includes the guidance letters. */
export const DocumentKind = z.enum([
  'bao_cao',
  'ke_hoach',
  'cong_van',
  'to_trinh',
  'quyet_dinh',
  'chi_thi',
  'thong_bao',
  'huong_dan',
  'bien_ban',
  'danh_sach',
  'khac',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** The SHA-256 of a file's bytes, in lower-case hexadecimal: the identity of its content. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof Sha256>;

/**
 * What a document says beside its figures: letterhead, title, signature, what it cites and how it is laid out; null
 * for what is not printed or was left blank. What was stored before a field was read has its default. `evidence`
 * shows the places of the fields without evidence of their own.
 */
export const DocumentHead = z
  .object({
    kind: DocumentKind,
    /** Number and symbol as printed, such as `128/KH-UBND`; a blank number keeps its symbol: `/SNV-TĐKT`. */
    number: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    symbol: DocumentSymbol.nullable().default(null),
    dateLine: DateLine.nullable().default(null),
    issuer: z.string().nullable(),
    /** The bodies above the issuer, the nearest first: "SỞ NỘI VỤ" under "UBND TỈNH HÒA SƠN". */
    parents: z.array(z.string()).readonly().default([]),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    /** The same unit as `knowledge/` knows it on the day of the document. */
    resolvedUnit: ResolvedUnit.nullable().default(null),
    period: Period.nullable(),
    /** Kính gửi. */
    recipients: z.array(Addressee).readonly().default([]),
    /** Nơi nhận. */
    distribution: z.array(Addressee).readonly().default([]),
    signer: Signer.nullable().default(null),
    citations: z.array(Citation).readonly().default([]),
    movements: z.array(Movement).readonly().default([]),
    outline: z.array(Heading).readonly().default([]),
    evidence: z.record(z.string(), Evidence).readonly(),
  })
  .readonly();
export type DocumentHead = z.infer<typeof DocumentHead>;

/** `partial` means that something could not be read and `issues` says what; `ok` never stands beside an error. */
export const ResultStatus = z.enum(['ok', 'partial', 'failed']);
export type ResultStatus = z.infer<typeof ResultStatus>;

/** What is reported of a page beside its figures. */
export const PageSummary = z
  .object({
    number: z.number().int().min(1),
    width: z.number(),
    height: z.number(),
    source: PageSource,
    quality: z.number().min(0).max(1),
  })
  .readonly();
export type PageSummary = z.infer<typeof PageSummary>;

/** One line of `bangvang read --format json`: everything that one file said. */
export const ReadResult = z
  .object({
    /** The path asked for; what is inside a mail or an archive stands behind it: `thư.eml › Báo cáo.pdf`. */
    file: z.string(),
    /** Null when the file could not be opened at all. */
    sha256: Sha256.nullable(),
    /** The mail that the file is, or the nearest one that it came by; null where there is none. */
    mail: Mail.nullable(),
    document: DocumentHead.nullable(),
    /** What a guidance letter asks for; null for every other document. */
    campaign: Campaign.nullable(),
    pages: z.array(PageSummary).readonly(),
    figures: z.array(Figure).readonly(),
    flags: z.array(Flag).readonly(),
    issues: z.array(Issue).readonly(),
    status: ResultStatus,
  })
  .readonly();
export type ReadResult = z.infer<typeof ReadResult>;
