import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import type { Database } from '../../store/database.ts';
import { temporaryDatabase } from '../../store/testing/temporary-database.ts';
import { InboxPage, ReviewDocument } from '../contract.ts';
import { startServer } from '../start.ts';
import { figureId } from './sample-figures.ts';
import { seedInbox } from './seed-inbox.ts';
import { seedReport } from './seed-report.ts';

/** A server with a database of its own, which holds the sample report and the other entries of an inbox. */
export interface TestServer {
  readonly address: string;
  readonly db: Database;
  /** Where the files of documents lie. */
  readonly fileFolder: string;
  readonly documentId: string;
  /** What was handed to the inbox. */
  readonly uploads: readonly { readonly name: string; readonly content: string }[];
  /** The documents that were to be read again. */
  readonly retried: readonly string[];
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The documents that were to be checked again. */
  readonly rechecked: readonly string[];
  /** As the screens send it. */
  post(path: string, body?: unknown): Promise<Response>;
  inbox(query?: string): Promise<InboxPage>;
  show(id?: string): Promise<ReviewDocument>;
  /** Says something of a figure of the report, as Lan. */
  say(index: number, rest: object): Promise<Response>;
  close(): Promise<void>;
}

/** What the clock of the server shows: after the first deadline of the sample letter and before the second. */
const NOW = new Date('2024-11-12T03:00:00Z');

export interface TestServerOptions {
  /** The built screens; none where they do not matter. */
  readonly webFolder?: string;
}

export async function startTestServer({ webFolder }: TestServerOptions = {}): Promise<TestServer> {
  const readers = new ReadingPool();
  const database = await temporaryDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-server-'));
  const fileFolder = join(folder, 'files');
  const seeded = await seedReport(database.db, fileFolder);
  const { documentId } = seeded;
  await seedInbox(database.db, documentId);
  const uploads: { name: string; content: string }[] = [];
  const retried: string[] = [];
  const rechecked: string[] = [];
  const server = await startServer({
    db: database.db,
    databaseUrl: database.url,
    files: seeded,
    readers,
    pictureFolder: join(folder, 'pictures'),
    host: '127.0.0.1',
    port: 0,
    webFolder: webFolder ?? join(folder, 'web'),
    inboxFolder: '/hộp thư',
    onUpload: async (content, name) => {
      uploads.push({ name, content: await text(content) });
    },
    now: () => NOW,
    onRecheck: async (ids) => {
      rechecked.push(...ids);
    },
    onRetry: async (id) => {
      retried.push(id);
      return id !== documentId;
    },
    log: { warn: () => undefined, error: () => undefined },
  });
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);
  const post = (path: string, body?: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    address: server.address,
    db: database.db,
    fileFolder,
    documentId,
    uploads,
    retried,
    rechecked,
    ask,
    post,
    inbox: async (query = '') => InboxPage.parse(await (await ask(`/api/documents${query}`)).json()),
    show: async (id = documentId) => ReviewDocument.parse(await (await ask(`/api/documents/${id}`)).json()),
    say: (index, rest) =>
      post(`/api/documents/${documentId}/corrections`, {
        subject: 'figure',
        subjectId: figureId(index),
        reviewer: 'Lan',
        basedOn: null,
        ...rest,
      }),
    close: async () => {
      await server.close();
      await readers.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
