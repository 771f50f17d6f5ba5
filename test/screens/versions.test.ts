import { beforeAll, describe, expect, it } from 'vitest';
import {
  DRAFT,
  type SeededVersions,
  SIGNED,
  seedVersions,
  YEAR_BEFORE,
} from '../../server/testing/seed-versions.ts';
import { atScreens, browser } from '../support/screens.ts';

const { screens, page } = atScreens();

describe.skipIf(browser === null)('versions of a report', () => {
  let ids: SeededVersions;
  beforeAll(async () => {
    ids = await seedVersions(screens().server.db);
  });

  const open = (id: string) => page().goto(`${screens().server.address}documents/${id}`);
  const version = (id: string) => page().getByTestId(`version-${id}`);

  it('are told in the inbox', async () => {
    await page().goto(screens().server.address);
    const row = page().getByTestId(`entry-${ids.signed}`);
    await row.getByText('Có thể cùng một báo cáo với:').waitFor();
    await row.getByRole('link', { name: DRAFT }).waitFor();
    expect(await screens().spill()).toBe(0);
  });

  it('are settled beside what differs', async () => {
    await open(ids.draft);
    await version(ids.signed)
      .getByText('Lao động tiên tiến, Năm 2023: văn bản này 147, văn bản kia 148')
      .waitFor();
    expect(await screens().spill()).toBe(0);
    await version(ids.signed).getByRole('button', { name: 'Bản kia hiện hành' }).click();
    await page().getByText('Bản cũ: số liệu ở đây không tính vào bảng xuất').waitFor();
    await page().getByText('Bản hiện hành:').getByRole('link', { name: SIGNED }).click();
    await version(ids.draft).getByText('Đã thay cho bản cũ:').waitFor();
  });

  it('are led to by the flags that compare with them', async () => {
    await open(ids.signed);
    await page().getByText('So với:').getByRole('link', { name: YEAR_BEFORE }).click();
    await page().locator('[data-figure][aria-expanded=true]').waitFor();
    expect(page().url()).toContain(`/documents/${ids.yearBefore}?figure=`);
  });

  it('can be opened again', async () => {
    await open(ids.draft);
    await version(ids.signed).getByText('Nguyễn Thị Soát').waitFor();
    await version(ids.signed).getByRole('button', { name: 'Mở lại' }).click();
    await version(ids.signed).and(page().locator('[data-state=open]')).waitFor();
    await version(ids.signed).getByRole('button', { name: 'Hai văn bản khác nhau' }).click();
    await version(ids.signed).getByText('Là văn bản khác:').waitFor();
  });
});
