import { beforeEach, describe, expect, it } from 'vitest';
import { atScreens, browser, REPORT } from '../support/screens.ts';

const { screens, page } = atScreens();

describe.skipIf(browser === null)('the inbox', () => {
  beforeEach(() => page().goto(screens().server.address));

  it('shows every file and its fate', async () => {
    await page().getByRole('link', { name: REPORT }).waitFor();
    await page().getByText('đọc 0/16 trang').first().waitFor();
    await page().getByText('có mật khẩu nên không mở được').waitFor();
    await page().getByText('Cùng nội dung với văn bản đã nhận').waitFor();
  });

  it('filters by tab and by words without diacritics, in the address', async () => {
    await page().getByRole('button', { name: 'Lỗi 2' }).click();
    await page().getByRole('link', { name: REPORT }).waitFor({ state: 'detached' });
    expect(new URL(page().url()).searchParams.get('state')).toBe('failed');
    await page().getByRole('searchbox').fill('phu luc');
    await page().getByText('rỗng.pdf', { exact: true }).waitFor({ state: 'detached' });
    await page().reload();
    await page().getByText('Phụ lục có mật khẩu.pdf', { exact: true }).waitFor();
    expect(await page().getByText('rỗng.pdf', { exact: true }).count()).toBe(0);
  });

  it('shows what changes without being asked', async () => {
    await page().getByText('đọc 0/16 trang').waitFor();
    await screens()
      .server.db.updateTable('documents')
      .set({ page_count: 17 })
      .where('name', '=', 'Kế hoạch thi đua 2024.docx')
      .execute();
    await page().getByText('đọc 0/17 trang').waitFor();
  });

  it('speaks English when asked', async () => {
    await page().getByText('English').click();
    await page().getByText('0/17 pages read').waitFor();
    await page().getByText('Tiếng Việt').click();
    await page().getByText('đọc 0/17 trang').waitFor();
  });
});
