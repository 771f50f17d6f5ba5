import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { DocumentHead } from '../../model/document.ts';
import type { Failure } from '../../model/failure.ts';
import { Figure } from '../../model/figure.ts';
import { Flag } from '../../model/flag.ts';
import type { Mail } from '../../model/mail.ts';
import type { Database } from '../../store/database.ts';
import type { DocumentState } from '../../store/tables.ts';
import { type SamplePages, samplePages } from './sample-page.ts';

export const UNIT = 'Ủy ban nhân dân xã Đồng Lúa Vàng, huyện Sông Quê, tỉnh Bình Minh';
export const TITLE =
  'Kết quả phong trào thi đua yêu nước và công tác khen thưởng năm 2023, phương hướng năm 2024';

const LINES: readonly (readonly string[])[] = [
  [
    'ỦY BAN NHÂN DÂN XÃ ĐỒNG LÚA VÀNG',
    'BÁO CÁO',
    'Kết quả phong trào thi đua yêu nước và công tác khen thưởng năm 2023',
    '',
    'Năm 2022: danh hiệu Lao động tiên tiến cho 52 cá nhân và 06 tập thể.',
    'Chiến sĩ thi đua cơ sở cho 09 cá nhân; Giấy khen cho 31 cá nhân.',
    'Năm 2023: danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể.',
    'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 03 cá nhân.',
  ],
  ['Huân chương Lao động hạng Nhì cho 01 tập thể, đề nghị cho 02 cá nhân.'],
  [],
];

type FigureInput = Partial<z.input<typeof Figure>> & { quote: string; page?: number };

const year = (label: string) => ({
  from: `${label}-01-01`,
  to: `${label}-12-31`,
  kind: 'year' as const,
  label: `Năm ${label}`,
});

const FIGURES: readonly FigureInput[] = [
  { award: 'LDTT', recipient: 'ca_nhan', count: 52, period: year('2022'), quote: '52 cá nhân' },
  {
    award: 'TTLDTT',
    recipient: 'tap_the',
    count: 6,
    period: year('2022'),
    quote: '06 tập thể',
    confidence: 0.71,
  },
  { award: 'CSTDCS', recipient: 'ca_nhan', count: 9, period: year('2022'), quote: '09 cá nhân' },
  {
    award: 'GK',
    recipient: 'ca_nhan',
    count: 31,
    period: year('2022'),
    quote: '31 cá nhân',
    confidence: 0.64,
  },
  { award: 'LDTT', recipient: 'ca_nhan', count: 48, period: year('2023'), quote: '48 cá nhân' },
  { award: 'TTLDTT', recipient: 'tap_the', count: 7, period: year('2023'), quote: '07 tập thể' },
  {
    award: 'BK_TINH',
    recipient: 'ca_nhan',
    count: 3,
    period: year('2023'),
    quote: '03 cá nhân',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    occasion: 'dot_xuat',
    confidence: 0.8,
  },
  {
    award: 'HC_LD',
    rank: 2,
    recipient: 'tap_the',
    count: 1,
    period: year('2023'),
    quote: '01 tập thể',
    page: 2,
  },
  {
    award: 'HC_LD',
    rank: 2,
    recipient: 'ca_nhan',
    count: 2,
    period: null,
    quote: '02 cá nhân',
    page: 2,
    status: 'proposed',
    confidence: 0.55,
  },
];

export const figureId = (index: number): string => `f_${index.toString(16).padStart(12, '0')}`;
export const FLAG_ID = `g_${'1'.padStart(12, '0')}`;

function figureOf({ quote, page = 1, ...rest }: FigureInput, index: number, pages: SamplePages): Figure {
  return Figure.parse({
    id: figureId(index),
    counting: 'distinct',
    status: 'awarded',
    level: null,
    unit: UNIT,
    confidence: 0.96,
    evidence: [{ page, box: pages.boxOf(page, quote), text: quote }],
    ...rest,
  });
}

function flagOf(pages: SamplePages): Flag {
  const evidence = ['52 cá nhân', '09 cá nhân'].map((text) => ({ page: 1, box: pages.boxOf(1, text), text }));
  return Flag.parse({
    id: FLAG_ID,
    rule: 'cstdcs-share',
    severity: 'error',
    message:
      'Năm 2022, số Chiến sĩ thi đua cơ sở (9) bằng 17,3% số Lao động tiên tiến (52), vượt tỷ lệ tối đa 15%.',
    parameters: { share: 17.3 },
    figures: [figureId(0), figureId(2)],
    evidence,
    basis: { text: 'Nghị định 91/2017/NĐ-CP, Điều 9', from: '2017-10-01', to: '2023-12-31' },
  });
}

export interface Seeded {
  readonly documentId: string;
  readonly pathOf: (sha256: string) => string;
}

/** A report of three pages (the last one unreadable) with nine figures and a flag, ready for review. */
export async function seedReport(
  db: Database,
  folder: string,
  name = 'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf',
): Promise<Seeded> {
  const pages = await samplePages(LINES);
  const sha256 = createHash('sha256').update(name).update(pages.pdf).digest('hex');
  const pathOf = (sha: string) => join(folder, sha.slice(0, 2), sha);
  await mkdir(dirname(pathOf(sha256)), { recursive: true });
  await writeFile(pathOf(sha256), pages.pdf);
  const documentId = await insertDocument(db, { sha256, name, state: 'ready', pageCount: 3, head: headOf() });
  await insertPages(db, documentId, pages);
  const figures = FIGURES.map((figure, index) => figureOf(figure, index, pages));
  await db
    .insertInto('figures')
    .values(figures.map((figure, ordinal) => rowOf(documentId, figure, ordinal)))
    .execute();
  await db
    .insertInto('flags')
    .values(rowOf(documentId, flagOf(pages), 0))
    .execute();
  return { documentId, pathOf };
}

export interface SeedDocument {
  readonly sha256: string;
  readonly name: string;
  readonly format?: string;
  readonly mail?: Mail;
  readonly state: DocumentState;
  readonly pageCount?: number;
  readonly head?: DocumentHead;
  readonly failure?: Failure;
}

export async function insertDocument(db: Database, seed: SeedDocument): Promise<string> {
  const { id } = await db
    .insertInto('documents')
    .values({
      sha256: seed.sha256,
      name: seed.name,
      size: 1,
      state: seed.state,
      status: seed.state === 'ready' ? 'partial' : seed.state === 'failed' ? 'failed' : null,
      failure: seed.failure ? JSON.stringify(seed.failure) : null,
      format: seed.format ?? 'pdf',
      mail: seed.mail ? JSON.stringify(seed.mail) : null,
      page_count: seed.pageCount ?? null,
      head: seed.head ? JSON.stringify(seed.head) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function headOf(): DocumentHead {
  return DocumentHead.parse({
    kind: 'bao_cao',
    number: '45/BC-UBND',
    issuedOn: '2023-12-20',
    issuer: UNIT,
    title: TITLE,
    unit: UNIT,
    period: year('2023'),
    evidence: {},
  });
}

async function insertPages(db: Database, documentId: string, { width, height }: SamplePages): Promise<void> {
  const body = (number: number) =>
    JSON.stringify({ number, width, height, source: 'text-layer', quality: 0.97, lines: [], tables: [] });
  const issue = {
    code: 'page-failed',
    severity: 'error',
    parameters: {},
    message: 'Trang 3 không đọc được.',
    page: 3,
  };
  const base = { document_id: documentId, width, height };
  await db
    .insertInto('pages')
    .values([
      { ...base, number: 1, state: 'read', body: body(1) },
      { ...base, number: 2, state: 'read', body: body(2) },
      { ...base, number: 3, state: 'failed', issues: JSON.stringify([issue]) },
    ])
    .execute();
}

function rowOf(documentId: string, body: Figure | Flag, ordinal: number) {
  return { document_id: documentId, id: body.id, ordinal, body: JSON.stringify(body) };
}

/** What else an inbox holds: one being read, one that failed, a refused file and a duplicate. */
export async function seedInbox(db: Database, firstId: string): Promise<void> {
  await insertDocument(db, {
    sha256: 'a'.repeat(64),
    name: 'Kế hoạch thi đua 2024.docx',
    state: 'reading',
    pageCount: 16,
  });
  const failure = { code: 'encrypted-file', parameters: { file: 'Phụ lục có mật khẩu.pdf' } };
  await insertDocument(db, {
    sha256: 'b'.repeat(64),
    name: 'Phụ lục có mật khẩu.pdf',
    state: 'failed',
    failure,
  });
  const arrival = { source_path: 'x', settled_path: 'y', settled: true };
  await db
    .insertInto('arrivals')
    .values([
      {
        ...arrival,
        name: 'bản chép.pdf',
        outcome: 'duplicate',
        sha256: 'c'.repeat(64),
        document_id: firstId,
      },
      {
        ...arrival,
        name: 'rỗng.pdf',
        outcome: 'failed',
        failure: JSON.stringify({ code: 'empty-file', parameters: { file: 'rỗng.pdf' } }),
      },
    ])
    .execute();
}

export const MAIL: Mail = {
  from: { name: 'Phòng Nội vụ huyện Sông Quê', address: 'noivu@songque.example.vn' },
  to: [{ name: null, address: 'thidua@sonoivu.example.vn' }],
  cc: [],
  subject:
    'V/v gửi báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2020-2025 của các xã',
  sentAt: '2024-12-09T01:30:00.000Z',
};

export interface SeededMail {
  readonly mailId: string;
  readonly archiveId: string;
  readonly reportId: string;
}

/** A mail with an archive of two files, one of them broken; the report that was there before; and an emblem. */
export async function seedMail(db: Database, firstId: string): Promise<SeededMail> {
  const insert = (sha: string, name: string, format: string, mail?: Mail) => {
    const seed = { sha256: sha.repeat(64), name, format, state: 'ready' as const };
    return insertDocument(db, { ...seed, pageCount: format === 'zip' ? 0 : 1, ...(mail && { mail }) });
  };
  const mailId = await insert('d', 'V-v gửi báo cáo tổng kết.eml', 'eml', MAIL);
  const archiveId = await insert('e', 'Báo cáo của các xã thuộc huyện Sông Quê năm 2024.zip', 'zip');
  const reportId = await insert(
    'f',
    'Huyện Sông Quê/Xã Cẩm Hà/Báo cáo thi đua, khen thưởng 2024.docx',
    'docx',
  );
  const part = { size: 1, outcome: 'accepted' as const };
  const failure = { code: 'damaged-file', parameters: { file: 'Xã Đồng Lúa/Báo cáo.pdf' } };
  await db
    .insertInto('parts')
    .values([
      { ...part, parcel_id: mailId, number: 1, name: 'Báo cáo của các xã.zip', document_id: archiveId },
      {
        ...part,
        parcel_id: mailId,
        number: 2,
        name: 'Báo cáo xã Đồng Lúa Vàng (bản gửi lại).pdf',
        document_id: firstId,
        outcome: 'duplicate',
      },
      { ...part, parcel_id: mailId, number: 3, name: 'image001.png', outcome: 'aside' },
      { ...part, parcel_id: archiveId, number: 1, name: 'Xã Cẩm Hà/Báo cáo.docx', document_id: reportId },
      {
        ...part,
        parcel_id: archiveId,
        number: 2,
        name: 'Xã Đồng Lúa/Báo cáo.pdf',
        outcome: 'failed',
        failure: JSON.stringify(failure),
      },
    ])
    .execute();
  return { mailId, archiveId, reportId };
}
