import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedLetter } from '../../server/testing/seed-letter.ts';
import { atScreens, browser, REPORT } from '../support/screens.ts';

const { screens, page } = atScreens();

const LONG =
  'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp thuộc Ủy ban nhân dân tỉnh Bình Minh';
const LIST = [
  'Tên đơn vị;Nhóm;Cấp trên',
  `${LONG};Các sở;UBND tỉnh Bình Minh`,
  ...Array.from({ length: 300 }, (_, at) => `Sở số ${at + 1};Các sở;`),
  'UBND huyện Sông Quê;UBND các huyện;',
].join('\n');

describe.skipIf(browser === null)('the screens of campaigns', () => {
  let folder = '';
  let letterId = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-list-'));
    await writeFile(join(folder, 'đơn vị.csv'), LIST);
    await writeFile(join(folder, 'lỗi.csv'), 'Tên đơn vị;Nhóm\nSở Y tế;Các sở\n;Các sở\nSở Y tế;cap_xa\n');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const open = (path: string) => page().goto(`${screens().server.address}${path}`);
  /** The lines of the board; the list of choices for a report names the same units. */
  const line = (name: string) =>
    page()
      .getByRole('row')
      .filter({ has: page().getByText(name, { exact: true }) });
  const button = (name: string | RegExp) => page().getByRole('button', { name });

  it('say what to do while there is none', async () => {
    await open('campaigns');
    await page().getByText('Chưa có đợt báo cáo nào').waitFor();
    letterId = (await seedLetter(screens().server.db, screens().server.fileFolder)).documentId;
  });

  it('set a letter aside that is no campaign, and take it back', async () => {
    const card = page().getByTestId(`proposal-${letterId}`);
    await card.getByText('1 chỗ máy đọc chưa chắc').waitFor();
    await button('Không phải đợt báo cáo').click();
    await card.waitFor({ state: 'detached' });
    await open(`documents/${letterId}`);
    await page().getByText('cho rằng đây không phải đợt báo cáo').waitFor();
    await page().getByRole('link', { name: 'Đợt báo cáo' }).last().click();
    await page().getByText('Công văn đã bỏ qua').click();
    await page().getByText('Nguyễn Thị Soát bỏ qua').waitFor();
    await button('Lấy lại').click();
    await card.waitFor();
  });

  it('lead from the letter to a campaign that a person mends and confirms', async () => {
    await open(`documents/${letterId}`);
    await page().getByRole('link', { name: 'Xem và xác nhận' }).click();
    const doubt = page().getByTestId('doubt-deadlines-1');
    await doubt.getByText('trước ngày 08/11/2024').waitFor();
    await page().getByRole('combobox', { name: 'Dành cho I', exact: true }).scrollIntoViewIfNeeded();
    await button(/^Đúng: /).click();
    await doubt.getByText('Nguyễn Thị Soát đã xác nhận').waitFor();
    await page().getByText('đã xác nhận hết').waitFor();
    await button(/^Xem lại: /).click();
    await doubt.getByText('đã xác nhận').waitFor({ state: 'detached' });
    await button(/^Đúng: /).click();
    await doubt.getByText('đã xác nhận').waitFor();
    const name = page().getByLabel('Tên đợt');
    await name.fill('');
    expect(await button('Xác nhận').isDisabled()).toBe(true);
    await name.fill('Tổng kết 2023');
    await page().getByLabel('Từ ngày').fill('01/01/2023');
    await page().getByLabel('Đến ngày', { exact: true }).fill('31/12/2023');
    await button('Xác nhận').click();
    await page().getByText('Chưa có danh sách đơn vị phải báo cáo').waitFor();
    await page().getByText('báo cáo tổng kết năm 2023').waitFor();
  });

  it('tell which lines of a list are refused, and take in none of it', async () => {
    const chosen = page().waitForEvent('filechooser');
    await button('Nhập danh sách').click();
    await (await chosen).setFiles(join(folder, 'lỗi.csv'));
    await page().getByText('2 dòng không nhận được nên chưa đơn vị nào được thêm.').waitFor();
    await page().getByText('Dòng 3: không có tên đơn vị.').waitFor();
    await page().getByText('Dòng 4: đơn vị này đã có ở dòng 2 với nhóm khác.').waitFor();
    await page().reload();
    await page().getByText('Chưa có danh sách đơn vị phải báo cáo').waitFor();
  });

  it('take in a list of many units and fit on the screen', async () => {
    const chosen = page().waitForEvent('filechooser');
    await button('Nhập danh sách').click();
    await (await chosen).setFiles(join(folder, 'đơn vị.csv'));
    await page().getByText('Đã thêm 302 đơn vị.').waitFor();
    await button('Quá hạn, chưa gửi 301').waitFor();
    await line(LONG).waitFor();
    expect(await screens().spill()).toBeLessThanOrEqual(0);
  });

  it('filter by state and find a unit without its marks, in the address', async () => {
    await button(/^Chưa gửi/).click();
    await line('UBND huyện Sông Quê').waitFor();
    expect(await line('Sở số 1').count()).toBe(0);
    await button(/^Tất cả/).click();
    await page().getByRole('searchbox').fill('song que');
    await line('Sở số 1').waitFor({ state: 'detached' });
    await page().reload();
    await line('UBND huyện Sông Quê').waitFor();
    await page().getByRole('searchbox').fill('không có');
    await page().getByText('Không có đơn vị nào như vậy').waitFor();
    await page().getByRole('searchbox').fill('');
  });

  it('let a person say whose a report is, when it came and that it is complete', async () => {
    await page().getByText('Báo cáo chưa xếp được vào danh sách').waitFor();
    await page().getByPlaceholder('Xếp cho đơn vị').fill('song que');
    await page().getByRole('option', { name: 'UBND huyện Sông Quê' }).click();
    await page().getByText('Báo cáo chưa xếp được vào danh sách').waitFor({ state: 'detached' });
    const district = line('UBND huyện Sông Quê');
    await district.getByRole('link', { name: REPORT }).waitFor();
    await district.getByText('Gửi muộn').waitFor();
    await button('Thao tác với UBND huyện Sông Quê').click();
    await page().getByRole('menuitem', { name: 'Sửa ngày nhận' }).click();
    await page().getByLabel('Ngày trên dấu đến').fill('10/11/2024');
    await button('Lưu').click();
    await district.getByText('theo dấu đến').waitFor();
    expect(await district.getByText('Gửi muộn').count()).toBe(0);
    await district.getByText('KẾT QUẢ KHEN THƯỞNG').waitFor();
    await button('Thao tác với UBND huyện Sông Quê').click();
    await page().getByRole('menuitem', { name: 'Chấp nhận là đủ' }).click();
    await district.getByText('đã chấp nhận là đủ').waitFor();
    await district.getByText('theo dấu đến').waitFor();
  });

  it('change the groups of a unit, and with them its deadline', async () => {
    await page().getByRole('searchbox').fill('song que');
    const district = line('UBND huyện Sông Quê');
    await district.getByText('16:30 15/11/2024').waitFor();
    await button('Thao tác với UBND huyện Sông Quê').click();
    await page().getByRole('menuitem', { name: 'Sửa nhóm đơn vị' }).click();
    await page().getByRole('combobox', { name: 'Nhóm' }).fill('so, ban');
    await page().getByRole('option', { name: 'Sở, ban, ngành' }).click();
    await page().getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await district.getByText('08/11/2024', { exact: true }).waitFor();
    await page().getByRole('searchbox').fill('');
  });

  it('tell the second of two people who mend one plan, and keep what was typed', async () => {
    const other = await screens().newPage('Trần Thị Bình');
    await page().getByRole('link', { name: 'Sửa đợt' }).click();
    await page().getByText('Nguyễn Thị Soát đã xác nhận').waitFor();
    await other.goto(page().url());
    await other.getByLabel('Tên đợt').fill('Tổng kết 2023 của Bình');
    await page().getByLabel('Tên đợt').fill('Tổng kết 2023 của Soát');
    await other.getByRole('button', { name: 'Lưu' }).click();
    await other.getByText('Tổng kết 2023 của Bình').waitFor();
    await button('Lưu').click();
    await page().getByText('Trần Thị Bình vừa lưu đợt báo cáo này trước').waitFor();
    await page().getByText('mở đợt này ở thẻ khác để xem bản mới').waitFor();
    expect(await page().getByLabel('Tên đợt').inputValue()).toBe('Tổng kết 2023 của Soát');
    await page().reload();
    await page().getByLabel('Tên đợt').waitFor();
    expect(await page().getByLabel('Tên đợt').inputValue()).toBe('Tổng kết 2023 của Bình');
    await page().getByRole('link', { name: 'Thôi' }).click();
  });

  it('give the reminders away', async () => {
    await button('Đôn đốc').click();
    const download = page().waitForEvent('download');
    await page().getByRole('menuitem', { name: 'Công văn đôn đốc' }).click();
    expect((await download).suggestedFilename()).toBe('don-doc-bao-cao.docx');
  });
});
