import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import {
  FLAG_ID,
  figureId,
  MAIL,
  type SeededMail,
  seedInbox,
  seedMail,
  seedReport,
} from '../server/testing/seed.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';
import { launchBrowser } from './support/browser.ts';

const REPORT = 'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf';
/** The screens of an office: what does not fit here does not fit. */
const VIEWPORT = { width: 1366, height: 768 };

const browser: Browser | null = await launchBrowser();

describe.skipIf(browser === null)('the screens', () => {
  const readers = new ReadingPool();
  let database: TemporaryDatabase;
  let folder: string;
  let server: RunningServer;
  let documentId: string;
  let page: Page;
  const contexts: BrowserContext[] = [];

  async function newPage(reviewer: string): Promise<Page> {
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
  }
  const figure = (index: number, on: Page = page) => on.getByTestId(`figure-${figureId(index)}`);
  const lineOf = (index: number, on: Page = page) => figure(index, on).locator('[data-figure]');
  const openFigure = (index: number, on: Page = page) =>
    on.goto(`${server.address}documents/${documentId}?figure=${figureId(index)}`);
  async function changeCount(on: Page, index: number, count: string): Promise<void> {
    await figure(index, on).getByRole('button', { name: 'Sửa', exact: false }).click();
    await figure(index, on).getByLabel('Số lượng').fill(count);
    await figure(index, on).getByRole('button', { name: 'Lưu', exact: true }).click();
  }

  beforeAll(async () => {
    database = await temporaryDatabase();
    folder = await mkdtemp(join(tmpdir(), 'bangvang-screens-'));
    const webFolder = join(folder, 'web');
    await build({
      root: fileURLToPath(new URL('../web/', import.meta.url)),
      logLevel: 'error',
      build: { outDir: webFolder },
    });
    const seeded = await seedReport(database.db, join(folder, 'files'), REPORT);
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
      webFolder,
      inboxFolder: '/bangvang/data/inbox',
      onUpload: async () => undefined,
      onRetry: async () => true,
      log: { warn: () => undefined, error: () => undefined },
    });
    page = await newPage('Nguyễn Thị Soát');
  });

  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
    await server.close();
    await readers.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe('the inbox', () => {
    beforeEach(() => page.goto(server.address));

    it('shows every file and its fate', async () => {
      await page.getByRole('link', { name: REPORT }).waitFor();
      await page.getByText('đọc 0/16 trang').first().waitFor();
      await page.getByText('có mật khẩu nên không mở được').waitFor();
      await page.getByText('Cùng nội dung với văn bản đã nhận').waitFor();
    });

    it('filters by tab and by words without diacritics, in the address', async () => {
      await page.getByRole('button', { name: 'Lỗi 2' }).click();
      await page.getByRole('link', { name: REPORT }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.get('state')).toBe('failed');
      await page.getByRole('searchbox').fill('phu luc');
      await page.getByText('rỗng.pdf', { exact: true }).waitFor({ state: 'detached' });
      await page.reload();
      await page.getByText('Phụ lục có mật khẩu.pdf', { exact: true }).waitFor();
      expect(await page.getByText('rỗng.pdf', { exact: true }).count()).toBe(0);
    });

    it('shows what changes without being asked', async () => {
      await page.getByText('đọc 0/16 trang').waitFor();
      await database.db
        .updateTable('documents')
        .set({ page_count: 17 })
        .where('name', '=', 'Kế hoạch thi đua 2024.docx')
        .execute();
      await page.getByText('đọc 0/17 trang').waitFor();
    });

    it('speaks English when asked', async () => {
      await page.getByText('English').click();
      await page.getByText('0/17 pages read').waitFor();
      await page.getByText('Tiếng Việt').click();
      await page.getByText('đọc 0/17 trang').waitFor();
    });
  });

  describe('the review desk', () => {
    it('turns to the place of the figure that is chosen', async () => {
      await page.goto(server.address);
      await page.getByRole('link', { name: REPORT }).click();
      await lineOf(7).click();
      await page.getByText('Trang 2/3').waitFor();
      const box = page.locator('rect[data-selected]');
      await box.waitFor();
      const [place, pane] = [
        await box.boundingBox(),
        await page.getByRole('region', { name: 'Trang 2' }).boundingBox(),
      ];
      expect(place && pane && place.x >= pane.x && place.x + place.width <= pane.x + pane.width).toBe(true);
      await page.getByRole('img', { name: 'Trang 2' }).waitFor();
      expect(new URL(page.url()).searchParams.get('figure')).toBe(figureId(7));
    });

    it('keeps a corrected count', async () => {
      await openFigure(1);
      await changeCount(page, 1, '16');
      await page.getByText('Đã lưu', { exact: true }).waitFor();
      await page.reload();
      await figure(1).and(page.locator('[data-state=corrected]')).waitFor();
      expect(await lineOf(1).textContent()).toContain('16');
      await figure(1).getByText('Số lượng: 6 → 16').waitFor();
    });

    it('confirms with Enter and goes to the next figure in doubt', async () => {
      await openFigure(3);
      await lineOf(3).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('Enter');
      await figure(3).and(page.locator('[data-state=confirmed]')).waitFor();
      await lineOf(6).and(page.locator('[aria-expanded=true]')).waitFor();
    });

    it('takes letters for letters while somebody types', async () => {
      await openFigure(4);
      await page.getByLabel('Người soát').fill('');
      await page.getByLabel('Người soát').pressSequentially('xe');
      expect(await page.getByLabel('Người soát').inputValue()).toBe('xe');
      expect(await figure(4).getAttribute('data-state')).toBe('machine_confirmed');
      await page.getByLabel('Người soát').fill('Nguyễn Thị Soát');
    });

    it('undoes with U', async () => {
      await openFigure(8);
      await lineOf(8).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('x');
      await figure(8).and(page.locator('[data-state=dismissed]')).waitFor();
      await openFigure(8);
      await lineOf(8).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('u');
      await figure(8).and(page.locator('[data-state=needs_review]')).waitFor();
    });

    it('dismisses a flag', async () => {
      const flag = page.getByTestId(`flag-${FLAG_ID}`);
      await flag.getByRole('button', { name: 'Bỏ qua' }).click();
      await flag.and(page.locator('[data-state=dismissed]')).waitFor();
    });

    it('says openly that a page could not be read', async () => {
      await page.goto(`${server.address}documents/${documentId}?page=3`);
      await page.getByText('Trang 3 không đọc được', { exact: true }).waitFor();
    });

    it('shows the slower of two what the quicker saved', async () => {
      const other = await newPage('Trần Văn Nhanh');
      await Promise.all([openFigure(6), openFigure(6, other)]);
      await figure(6).getByRole('button', { name: 'Sửa' }).click();
      await changeCount(other, 6, '30');
      await figure(6, other).and(other.locator('[data-state=corrected]')).waitFor();
      await figure(6).getByLabel('Số lượng').fill('31');
      await figure(6).getByRole('button', { name: 'Lưu', exact: true }).click();
      await page.getByText('Trần Văn Nhanh vừa lưu trước').waitFor();
      expect(await lineOf(6).textContent()).toContain('30');
      await page.getByRole('button', { name: 'Giữ giá trị mới' }).click();
      await page.getByText('Trần Văn Nhanh vừa lưu trước').waitFor({ state: 'detached' });
    });

    it('gives what was confirmed as CSV', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải CSV' }).click(),
      ]);
      const csv = await readFile(await download.path(), 'utf8');
      expect(csv).toMatch(/TTLDTT.*,16,.*đã sửa,Nguyễn Thị Soát/);
      expect(csv).toMatch(/GK.*,31,.*đã xác nhận,Nguyễn Thị Soát/);
      expect(csv).toMatch(/BK_TINH.*,30,.*đã sửa,Trần Văn Nhanh/);
    });
  });

  describe('mails and archives', () => {
    const mailText = `Thư: ${MAIL.subject} (Phòng Nội vụ huyện Sông Quê, 9/12/24)`;
    let seeded: SeededMail;
    beforeAll(async () => {
      seeded = await seedMail(database.db, documentId);
    });

    it('say in the inbox who sent a document, and lead to the mail', async () => {
      await page.goto(server.address);
      const row = page.getByTestId(`entry-${seeded.reportId}`);
      await row.getByRole('link', { name: mailText }).click();
      await page.getByRole('heading', { name: 'Tệp kèm theo (3)' }).waitFor();
      expect(page.url()).toContain(seeded.mailId);
    });

    it('lead from the mail to each of its documents, whose bar names the mail', async () => {
      await page.goto(`${server.address}documents/${seeded.mailId}`);
      await page.getByText('không phải văn bản').waitFor();
      await page.getByRole('link', { name: 'Báo cáo xã Đồng Lúa Vàng (bản gửi lại).pdf' }).click();
      await page.getByRole('heading', { name: REPORT }).waitFor();
      await page.getByRole('link', { name: mailText }).waitFor();
    });

    it('show an archive without pages as the list of what is in it', async () => {
      await page.goto(`${server.address}documents/${seeded.archiveId}`);
      await page.getByText('Tệp này chỉ chứa các tệp khác').waitFor();
      await page.getByText('Tệp “Xã Đồng Lúa/Báo cáo.pdf” bị hỏng').waitFor();
      await page.getByRole('link', { name: 'Xã Cẩm Hà/Báo cáo.docx' }).waitFor();
    });

    it('say of an archive that it was opened', async () => {
      await page.goto(server.address);
      await page.getByTestId(`entry-${seeded.archiveId}`).getByText('Đã mở 1 tệp').waitFor();
    });

    it('are found by their sender', async () => {
      await page.goto(server.address);
      await page.getByRole('searchbox').fill('song que');
      await page.getByText('Kế hoạch thi đua 2024.docx').waitFor({ state: 'detached' });
      await page.getByTestId(`entry-${seeded.mailId}`).getByText('2 tệp kèm theo').waitFor();
    });

    it('fit the screens of an office', async () => {
      for (const path of [
        '',
        `documents/${seeded.mailId}`,
        `documents/${seeded.archiveId}`,
        `documents/${documentId}`,
      ]) {
        await page.goto(server.address + path);
        await page.getByTitle(mailText).first().waitFor();
        const spill = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect(spill, path).toBeLessThanOrEqual(0);
      }
    });
  });
});
