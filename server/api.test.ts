import { mkdtemp, rm } from 'node:fs/promises';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';
import { CorrectionOutcome, InboxPage, Problem, ReviewDocument, Summary, Vocabulary } from './contract.ts';
import { type RunningServer, startServer } from './start.ts';
import { FLAG_ID, figureId, MAIL, seedInbox, seedMail, seedReport } from './testing/seed.ts';

let database: TemporaryDatabase;
let server: RunningServer;
let folder: string;
let documentId: string;
const readers = new ReadingPool();
const uploads: { name: string; content: string }[] = [];
const retried: string[] = [];

beforeAll(async () => {
  database = await temporaryDatabase();
  folder = await mkdtemp(join(tmpdir(), 'bangvang-server-'));
  const seeded = await seedReport(database.db, join(folder, 'files'));
  documentId = seeded.documentId;
  await seedInbox(database.db, documentId);
  server = await startServer({
    db: database.db,
    databaseUrl: database.url,
    files: seeded,
    readers,
    pictureFolder: join(folder, 'pictures'),
    host: '127.0.0.1',
    port: 0,
    webFolder: join(folder, 'web'),
    inboxFolder: '/hộp thư',
    onUpload: async (content, name) => {
      uploads.push({ name, content: await text(content) });
    },
    onRetry: async (id) => {
      retried.push(id);
      return id !== documentId;
    },
    log: { warn: () => undefined, error: () => undefined },
  });
});

afterAll(async () => {
  await server.close();
  await readers.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);
const post = (path: string, body?: unknown) =>
  ask(path, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const inbox = async (query = '') => InboxPage.parse(await (await ask(`/api/documents${query}`)).json());
const show = async (id = documentId) =>
  ReviewDocument.parse(await (await ask(`/api/documents/${id}`)).json());
const say = (index: number, rest: object) =>
  post(`/api/documents/${documentId}/corrections`, {
    subject: 'figure',
    subjectId: figureId(index),
    reviewer: 'Lan',
    basedOn: null,
    ...rest,
  });

describe('the inbox', () => {
  it('lists documents and the arrivals that became none, with what there is to do', async () => {
    const { entries } = await inbox();
    const states = Object.fromEntries(entries.map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf': 'review',
      'Kế hoạch thi đua 2024.docx': 'processing',
      'Phụ lục có mật khẩu.pdf': 'failed',
      'bản chép.pdf': 'duplicate',
      'rỗng.pdf': 'failed',
    });
    const report = entries.find(({ id }) => id === documentId);
    expect(report).toMatchObject({
      figures: 9,
      toReview: 4,
      pagesDone: 3,
      pageCount: 3,
      flags: { error: 1 },
    });
    expect(entries.find(({ name }) => name === 'rỗng.pdf')?.failure?.reason).toContain('rỗng.pdf');
    expect(entries.find(({ state }) => state === 'duplicate')?.documentId).toBe(documentId);
  });

  it('counts each tab', async () => {
    const summary = Summary.parse(await (await ask('/api/summary')).json());
    expect(summary).toEqual({
      counts: { processing: 1, review: 1, done: 0, failed: 2, duplicate: 1 },
      inboxFolder: '/hộp thư',
    });
  });

  it.each(['dong lua vang', 'ĐỒNG LÚA', 'Đồng Lúa'.normalize('NFD'), 'binh minh'])(
    'finds “%s”',
    async (q) => {
      const { entries } = await inbox(`?q=${encodeURIComponent(q)}`);
      expect(entries.map(({ id }) => id)).toEqual([documentId]);
    },
  );

  it('takes % and _ as they are', async () => {
    expect((await inbox('?q=%25_')).entries).toEqual([]);
  });

  it('filters by tab', async () => {
    const names = (await inbox('?state=failed')).entries.map(({ name }) => name).sort();
    expect(names).toEqual(['Phụ lục có mật khẩu.pdf', 'rỗng.pdf']);
  });

  it('refuses what it does not understand, in words', async () => {
    for (const path of ['?state=lost', '?cursor=zzz']) {
      const answer = await ask(`/api/documents${path}`);
      expect(answer.status).toBe(400);
      expect(Problem.parse(await answer.json()).code).toBe('bad-request');
    }
  });

  it('starts failed documents anew, and only those', async () => {
    const failed = (await inbox('?state=failed')).entries.find(({ kind }) => kind === 'document');
    expect((await post(`/api/documents/${failed?.id}/retry`)).status).toBe(204);
    expect(retried).toEqual([failed?.id]);
    expect((await post(`/api/documents/${documentId}/retry`)).status).toBe(409);
  });
});

describe('the review desk', () => {
  it('shows figures with their state', async () => {
    const { figures, flags, pages } = await show();
    expect(figures.map(({ state }) => state === 'needs_review')).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(flags).toMatchObject([{ state: 'open', flag: { id: FLAG_ID } }]);
    expect(pages.map(({ state }) => state)).toEqual(['read', 'read', 'failed']);
  });

  it('keeps a correction, leaves the machine value beneath it and says who', async () => {
    const answer = await say(1, { action: 'correct', changes: { count: 16 } });
    expect(answer.status).toBe(200);
    const figure = (await show()).figures[1];
    expect(figure).toMatchObject({
      state: 'corrected',
      figure: { count: 16 },
      machine: { count: 6 },
      history: [{ reviewer: 'Lan', action: 'correct', changes: { count: 16 } }],
    });
  });

  it('loses nobody: the slower of two is shown what the quicker saved', async () => {
    const [first, second] = await Promise.all([
      say(3, { action: 'correct', changes: { count: 33 }, reviewer: 'Lan' }),
      say(3, { action: 'correct', changes: { count: 34 }, reviewer: 'Minh' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const loser = first.status === 409 ? first : second;
    const body = await loser.json();
    const now = (await show()).figures[3];
    expect(now?.history).toHaveLength(1);
    expect(body).toMatchObject({
      code: 'correction-conflict',
      current: { figure: { figure: { count: now?.figure.count } } },
    });
  });

  it('takes the same words sent twice once', async () => {
    expect((await say(0, { action: 'confirm' })).status).toBe(200);
    expect((await say(0, { action: 'confirm' })).status).toBe(200);
    expect((await show()).figures[0]?.history).toHaveLength(1);
  });

  it.each([
    ['a correction that changes nothing', { action: 'correct', changes: {} }, 400],
    ['a confirmation with changes', { action: 'confirm', changes: { count: 1 } }, 400],
    ['a negative count', { action: 'correct', changes: { count: -1 } }, 400],
    ['an award that does not exist', { action: 'correct', changes: { award: 'NOBEL' } }, 422],
    ['nobody', { action: 'confirm', reviewer: ' ' }, 400],
    ['a figure that is not there', { action: 'confirm', subjectId: 'f_ffffffffffff' }, 404],
  ])('refuses %s', async (_, rest, status) => {
    const answer = await say(4, rest);
    expect(answer.status).toBe(status);
    Problem.parse(await answer.json());
    expect((await show()).figures[4]?.history).toEqual([]);
  });

  it('dismisses and reopens a flag', async () => {
    const subject = { subject: 'flag', subjectId: FLAG_ID };
    const answer = await say(0, { ...subject, action: 'dismiss' });
    const { flag } = CorrectionOutcome.parse(await answer.json());
    expect(flag?.state).toBe('dismissed');
    const basedOn = flag?.history.at(-1)?.id;
    expect(await (await say(0, { ...subject, action: 'reopen', basedOn })).json()).toMatchObject({
      flag: { state: 'open' },
    });
  });

  it('knows the awards by name', async () => {
    const { awards } = Vocabulary.parse(await (await ask('/api/vocabulary')).json());
    expect(awards.find(({ code }) => code === 'LDTT')?.name).toBe('Lao động tiên tiến');
  });

  it('describes itself', async () => {
    const description = await ask('/api/openapi.json');
    expect(description.status).toBe(200);
    expect(await description.json()).toHaveProperty(['paths', '/api/documents/{id}/corrections', 'post']);
    expect(await (await ask('/api/health')).json()).toEqual({ ok: true });
  });

  it('has nothing to show of an unknown document', async () => {
    expect((await ask('/api/documents/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('the export', () => {
  it('has what people confirmed, with a byte order mark', async () => {
    const answer = await ask('/api/export/figures.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines[0]).toContain('tệp,đơn vị,kỳ báo cáo từ');
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('TTLDTT'))).toMatch(/,16,.*đã sửa,Lan,/);
  });

  it('adds what the machine is sure of when asked', async () => {
    const csv = await (await ask(`/api/export/figures.csv?include=machine&document=${documentId}`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(8);
  });

  it('gives the original to be saved, under its own name', async () => {
    const answer = await ask(`/api/documents/${documentId}/original`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''B%C3%A1o/);
    expect((await answer.text()).startsWith('%PDF')).toBe(true);
  });
});

describe('pictures, uploads and events', () => {
  it('draws a page', async () => {
    const answer = await ask(`/api/documents/${documentId}/pages/1/picture?dpi=100`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
  });

  it('turns a page as its reading did', async () => {
    const sizeOf = async (query: string) => {
      const answer = await ask(`/api/documents/${documentId}/pages/1/picture?dpi=72${query}`);
      const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
      return [width, height];
    };
    const upright = await sizeOf('');
    expect(await sizeOf('&turned=90')).toEqual(upright.toReversed());
  });

  it('has no page beyond the last and no other resolution', async () => {
    expect((await ask(`/api/documents/${documentId}/pages/4/picture`)).status).toBe(404);
    expect((await ask(`/api/documents/${documentId}/pages/1/picture?dpi=5000`)).status).toBe(400);
  });

  it('hands an upload to the inbox', async () => {
    const answer = await ask(`/api/upload?name=${encodeURIComponent('báo cáo.pdf')}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      body: 'nội dung',
    });
    expect(answer.status).toBe(204);
    expect(uploads).toEqual([{ name: 'báo cáo.pdf', content: 'nội dung' }]);
  });

  it('tells when a document changes', async () => {
    const abort = new AbortController();
    const answer = await ask('/api/events', { signal: abort.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = (await reader?.read())?.value ?? '';
    await say(5, { action: 'confirm' });
    while (!seen.includes('event: document')) seen += (await reader?.read())?.value ?? '';
    expect(seen).toContain(documentId);
    abort.abort();
  });
});

describe('mails and archives', () => {
  let seeded: Awaited<ReturnType<typeof seedMail>>;
  beforeAll(async () => {
    seeded = await seedMail(database.db, documentId);
  });
  const mail = () => ({
    documentId: seeded.mailId,
    from: MAIL.from,
    subject: MAIL.subject,
    sentAt: MAIL.sentAt,
  });

  it('stand in the inbox with what came in them, which knows its mail at any depth', async () => {
    const { entries } = await inbox();
    const entry = (id: string) => entries.find((found) => found.id === id);
    expect(entry(seeded.mailId)).toMatchObject({ mail: mail(), parcel: null, parts: 2, state: 'done' });
    expect(entry(seeded.archiveId)).toMatchObject({
      mail: mail(),
      parcel: { documentId: seeded.mailId },
      parts: 1,
    });
    expect(entry(seeded.reportId)).toMatchObject({
      mail: mail(),
      parcel: { documentId: seeded.archiveId },
      parts: 0,
    });
    expect(entry(documentId)).toMatchObject({ mail: mail() });
  });

  it('have their failed and repeated parts in the tabs of failures and duplicates', async () => {
    const { entries } = await inbox('?state=failed');
    expect(entries.find(({ name }) => name === 'Xã Đồng Lúa/Báo cáo.pdf')).toMatchObject({
      kind: 'arrival',
      mail: mail(),
      parcel: { documentId: seeded.archiveId },
    });
    const again = (await inbox('?state=duplicate')).entries;
    expect(again.find(({ mail: found }) => found !== null)).toMatchObject({ documentId, mail: mail() });
  });

  it.each(['noi vu huyen song que', 'noivu@songque', '2020-2025'])(
    'are found with all that came in them by “%s”',
    async (q) => {
      const { entries } = await inbox(`?q=${encodeURIComponent(q)}`);
      expect(entries.map(({ name }) => name).sort()).toEqual(
        [
          'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf',
          'Báo cáo của các xã thuộc huyện Sông Quê năm 2024.zip',
          'Báo cáo xã Đồng Lúa Vàng (bản gửi lại).pdf',
          'Huyện Sông Quê/Xã Cẩm Hà/Báo cáo thi đua, khen thưởng 2024.docx',
          'V-v gửi báo cáo tổng kết.eml',
          'Xã Đồng Lúa/Báo cáo.pdf',
        ].sort(),
      );
    },
  );

  it('show on the desk what is inside, and where a document came from', async () => {
    const opened = await show(seeded.mailId);
    expect(opened.mails).toEqual([mail()]);
    expect(opened.parts.map(({ outcome, documentId: id }) => [outcome, id])).toEqual([
      ['accepted', seeded.archiveId],
      ['duplicate', documentId],
      ['aside', null],
    ]);
    const archive = await show(seeded.archiveId);
    expect(archive.parts[1]?.failure?.reason).toContain('Xã Đồng Lúa/Báo cáo.pdf');
    expect(await show(seeded.reportId)).toMatchObject({
      mails: [mail()],
      parcels: [{ documentId: seeded.archiveId }],
    });
  });
});

describe('strangers', () => {
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve) =>
      get(new URL('/api/summary', server.address), { headers }, (answer) =>
        resolve(answer.resume().statusCode),
      ),
    );

  it('are not answered under a foreign name', async () => {
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ host: 'localhost:1' })).toBe(200);
  });

  it('change nothing from a foreign page', async () => {
    for (const headers of [{}, { origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await ask('/api/upload?name=x', { method: 'POST', headers, body: 'x' });
      expect(answer.status).toBe(403);
    }
    expect(uploads.map(({ name }) => name)).not.toContain('x');
  });

  it('reach no file outside the screens', async () => {
    const code = await new Promise<number | undefined>((resolve) => {
      const options = {
        path: '/..%2f..%2f..%2fetc%2fhosts.json',
        host: '127.0.0.1',
        port: new URL(server.address).port,
      };
      request(options, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(code).toBe(404);
  });

  it('are told of no stack, and of the rules for browsers', async () => {
    const answer = await ask('/api/nothing');
    expect(answer.status).toBe(404);
    expect(Object.keys(Problem.strict().parse(await answer.json()))).toEqual(['code', 'reason', 'remedy']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
