import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figureId } from '../../server/testing/sample-figures.ts';
import { FLAG_ID } from '../../server/testing/sample-flag.ts';
import { atScreens, browser, REPORT } from '../support/screens.ts';

const { screens, page } = atScreens();

const figure = (index: number, on: Page = page()) => on.getByTestId(`figure-${figureId(index)}`);
const lineOf = (index: number, on: Page = page()) => figure(index, on).locator('[data-figure]');
const openFigure = (index: number, on: Page = page()) =>
  on.goto(`${screens().server.address}documents/${screens().server.documentId}?figure=${figureId(index)}`);

async function changeCount(on: Page, index: number, count: string): Promise<void> {
  await figure(index, on).getByRole('button', { name: 'Sửa', exact: false }).click();
  await figure(index, on).getByLabel('Số lượng').fill(count);
  await figure(index, on).getByRole('button', { name: 'Lưu', exact: true }).click();
}

describe.skipIf(browser === null)('the review desk', () => {
  it('turns to the place of the figure that is chosen', async () => {
    await page().goto(screens().server.address);
    await page().getByRole('link', { name: REPORT }).click();
    await lineOf(7).click();
    await page().getByText('Trang 2/3').waitFor();
    const box = page().locator('rect[data-selected]');
    await box.waitFor();
    const [place, pane] = [
      await box.boundingBox(),
      await page().getByRole('region', { name: 'Trang 2' }).boundingBox(),
    ];
    expect(place && pane && place.x >= pane.x && place.x + place.width <= pane.x + pane.width).toBe(true);
    await page().getByRole('img', { name: 'Trang 2' }).waitFor();
    expect(new URL(page().url()).searchParams.get('figure')).toBe(figureId(7));
  });

  it('keeps a corrected count', async () => {
    await openFigure(1);
    await changeCount(page(), 1, '16');
    await page().getByText('Đã lưu', { exact: true }).waitFor();
    await page().reload();
    await figure(1).and(page().locator('[data-state=corrected]')).waitFor();
    expect(await lineOf(1).textContent()).toContain('16');
    await figure(1).getByText('Số lượng: 6 → 16').waitFor();
  });

  it('confirms with Enter and goes to the next figure in doubt', async () => {
    await openFigure(3);
    await lineOf(3).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Enter');
    await figure(3).and(page().locator('[data-state=confirmed]')).waitFor();
    await lineOf(6).and(page().locator('[aria-expanded=true]')).waitFor();
  });

  it('takes letters for letters while somebody types', async () => {
    await openFigure(4);
    await page().getByLabel('Người soát').fill('');
    await page().getByLabel('Người soát').pressSequentially('xe');
    expect(await page().getByLabel('Người soát').inputValue()).toBe('xe');
    expect(await figure(4).getAttribute('data-state')).toBe('machine_confirmed');
    await page().getByLabel('Người soát').fill('Nguyễn Thị Soát');
  });

  it('undoes with U', async () => {
    await openFigure(8);
    await lineOf(8).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('x');
    await figure(8).and(page().locator('[data-state=dismissed]')).waitFor();
    await openFigure(8);
    await lineOf(8).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('u');
    await figure(8).and(page().locator('[data-state=needs_review]')).waitFor();
  });

  it('dismisses a flag', async () => {
    const flag = page().getByTestId(`flag-${FLAG_ID}`);
    await flag.getByRole('button', { name: 'Bỏ qua' }).click();
    await flag.and(page().locator('[data-state=dismissed]')).waitFor();
  });

  it('says openly that a page could not be read', async () => {
    await page().goto(`${screens().server.address}documents/${screens().server.documentId}?page=3`);
    await page().getByText('Trang 3 không đọc được', { exact: true }).waitFor();
  });

  it('shows the slower of two what the quicker saved', async () => {
    const other = await screens().newPage('Trần Văn Nhanh');
    await Promise.all([openFigure(6), openFigure(6, other)]);
    await figure(6).getByRole('button', { name: 'Sửa' }).click();
    await changeCount(other, 6, '30');
    await figure(6, other).and(other.locator('[data-state=corrected]')).waitFor();
    await figure(6).getByLabel('Số lượng').fill('31');
    await figure(6).getByRole('button', { name: 'Lưu', exact: true }).click();
    await page().getByText('Trần Văn Nhanh vừa lưu trước').waitFor();
    expect(await lineOf(6).textContent()).toContain('30');
    await page().getByRole('button', { name: 'Giữ giá trị mới' }).click();
    await page().getByText('Trần Văn Nhanh vừa lưu trước').waitFor({ state: 'detached' });
  });

  it('gives what was confirmed as CSV', async () => {
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'Tải CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toMatch(/TTLDTT.*,16,.*đã sửa,Nguyễn Thị Soát/);
    expect(csv).toMatch(/GK.*,31,.*đã xác nhận,Nguyễn Thị Soát/);
    expect(csv).toMatch(/BK_TINH.*,30,.*đã sửa,Trần Văn Nhanh/);
  });

  it('says what a figure is a part of or repeats, and leads there', async () => {
    await openFigure(9);
    await figure(9).getByText('nằm trong số 48, không cộng thêm').waitFor();
    await figure(9).getByRole('button', { name: '48 Lao động tiên tiến · cá nhân' }).click();
    await lineOf(4).and(page().locator('[aria-expanded=true]')).waitFor();
    await figure(4).getByRole('button', { name: '20 Lao động tiên tiến · cá nhân · nữ' }).waitFor();
    await openFigure(10);
    await figure(10).getByText('không cộng thêm').waitFor();
    await figure(10).getByRole('button', { name: '52 Lao động tiên tiến · cá nhân' }).click();
    await lineOf(0).and(page().locator('[aria-expanded=true]')).waitFor();
  });

  it('sets right whom a figure counts', async () => {
    await openFigure(2);
    await figure(2).getByRole('button', { name: 'Sửa' }).click();
    await page().getByRole('combobox', { name: 'Giới tính' }).click();
    await page().getByRole('option', { name: 'nữ', exact: true }).click();
    await page().getByRole('combobox', { name: 'Vai trò' }).click();
    await page().getByRole('option', { name: 'người trực tiếp lao động' }).click();
    await figure(2).getByRole('button', { name: 'Lưu', exact: true }).click();
    await figure(2).getByText('cá nhân · nữ · người trực tiếp lao động · đã khen').waitFor();
    await figure(2).getByText('Vai trò: tất cả → người trực tiếp lao động; Giới tính: tất cả → nữ').waitFor();
  });
});
