import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { startTestServer, type TestServer } from '../../server/testing/test-server.ts';
import { launchBrowser } from './browser.ts';

export const REPORT = 'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf';
/** The screens of an office: what does not fit here does not fit. */
const VIEWPORT = { width: 1366, height: 768 };

/** The browser of a file of tests; null where none starts on this machine, and its tests are skipped. */
export const browser: Browser | null = await launchBrowser();

/** The built screens before a server with the sample report, and somebody at them. */
export interface Screens {
  readonly server: TestServer;
  readonly page: Page;
  /** Another person at another computer. */
  newPage(reviewer: string): Promise<Page>;
  /** How far the page on the screen is wider than the screen, in pixels. */
  spill(): Promise<unknown>;
  close(): Promise<void>;
}

async function openScreens(): Promise<Screens> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-screens-'));
  const webFolder = join(folder, 'web');
  await build({
    root: fileURLToPath(new URL('../../web/', import.meta.url)),
    logLevel: 'error',
    build: { outDir: webFolder },
  });
  const server = await startTestServer({ webFolder });
  const contexts: BrowserContext[] = [];
  const newPage = async (reviewer: string): Promise<Page> => {
    if (!browser) throw new Error('skipped without a browser');
    const context = await browser.newContext({
      viewport: VIEWPORT,
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const content = `localStorage.setItem('bangvang.reviewer', ${JSON.stringify(reviewer)})`;
    await context.addInitScript({ content });
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    return opened;
  };
  const page = await newPage('Nguyễn Thị Soát');
  return {
    server,
    page,
    newPage,
    spill: () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser?.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the screens before the tests of a file and closes them after; they are there once a test runs. */
export function atScreens(): { readonly screens: () => Screens; readonly page: () => Page } {
  let opened: Screens | undefined;
  beforeAll(async () => {
    if (browser) opened = await openScreens();
  });
  afterAll(() => opened?.close());
  const screens = () => {
    if (!opened) throw new Error('the screens open when the tests begin');
    return opened;
  };
  return { screens, page: () => screens().page };
}
