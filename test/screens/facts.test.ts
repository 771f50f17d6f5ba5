import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IMPOSSIBLE, UNIT } from '../../server/testing/sample-head.ts';
import { seedLetter } from '../../server/testing/seed-letter.ts';
import { atScreens, browser } from '../support/screens.ts';

const { screens, page } = atScreens();

/** The frame around the words that the page was turned to. */
const marked = () => page().locator('rect[data-kind=mark]');

describe.skipIf(browser === null)('what a document says beside its figures', () => {
  beforeEach(async () => {
    await page().goto(`${screens().server.address}documents/${screens().server.documentId}`);
    await page().getByText('Thông tin văn bản').click();
  });
  const fact = (label: string) => page().getByRole('region', { name: label, exact: true });

  it('stands in a line each, what is not printed too', async () => {
    await fact('Loại văn bản').getByText('Báo cáo').waitFor();
    await fact('Số, ký hiệu').getByText('45/BC-UBND').waitFor();
    await fact('Cơ quan ban hành').getByText('trực thuộc: Ủy ban nhân dân huyện Sông Quê').waitFor();
    await fact('Không thấy').getByText('ngày ban hành', { exact: true }).waitFor();
    await fact('Đơn vị').getByText(UNIT).waitFor();
    await fact('Đơn vị').getByText('Chưa rõ thuộc tỉnh').waitFor();
    await fact('Người ký').getByText('TM. Ủy ban nhân dân').waitFor();
    expect(await screens().spill()).toBeLessThanOrEqual(0);
  });

  it('leads to its place, in the address too', async () => {
    await fact('Người ký').getByRole('button', { name: 'Chủ tịch Trần Văn Mẫu' }).click();
    await page().getByText('Trang 2/3').waitFor();
    await marked().waitFor();
    await page().reload();
    await fact('Người ký').and(page().locator(':visible')).waitFor();
    await marked().waitFor();
  });

  it('says of a citation that cannot be why, beside it and nowhere else', async () => {
    const citation = page().getByTestId('citations.0');
    await citation.getByText(`Nghị định ${IMPOSSIBLE}`).waitFor();
    await citation.getByText('có năm 2033, sau ngày của chính văn bản này').waitFor();
    expect(await page().getByText('sau ngày của chính văn bản này').count()).toBe(1);
    await page().getByText('1 cần kiểm tra').waitFor();
  });

  it('lists the movements', async () => {
    await page().getByText('Phong trào thi đua (1)').click();
    await page().getByTestId('movements.0').getByRole('button', { name: 'Dân vận khéo, Năm 2023' }).click();
    await marked().waitFor();
  });
});

describe.skipIf(browser === null)('what a guidance letter asks for', () => {
  beforeAll(async () => {
    const { documentId } = await seedLetter(screens().server.db, screens().server.fileFolder);
    await page().goto(`${screens().server.address}documents/${documentId}`);
  });

  it('is by when for whom, the earliest day first', async () => {
    const deadlines = page().getByRole('region', { name: 'Hạn nộp', exact: true });
    await deadlines.getByText('Các sở, ngành').waitFor();
    const text = (await deadlines.textContent()) ?? '';
    expect(text.indexOf('Trước ngày 08/11/2024')).toBeLessThan(
      text.indexOf('Chậm nhất 16:30 ngày 15/11/2024'),
    );
    expect(text).toContain('năm suy ra từ ngày văn bản');
    expect(text).toContain('Máy đọc chưa chắc');
    expect(text).toContain('UBND cấp huyện');
  });

  it('is who, up to which day, where to and with which sections and figures', async () => {
    const campaign = page().getByRole('region', { name: 'Đợt báo cáo', exact: true });
    await campaign.getByText('tính đến ngày 31/10/2024').waitFor();
    await campaign.getByText('thư điện tử thidua@sonoivu.example.vn').waitFor();
    await campaign.getByText('UBND các huyện').waitFor();
    await campaign.getByText('Mục phải có (1)').click();
    await campaign.getByText('I. KẾT QUẢ KHEN THƯỞNG').waitFor();
    await campaign.getByText('Số liệu phải nêu (1)').click();
    await campaign.getByText('Lao động tiên tiến; cá nhân; số lượng; tách riêng nữ').waitFor();
    expect(await page().getByText('Không tìm thấy số liệu nào').count()).toBe(0);
    expect(await screens().spill()).toBeLessThanOrEqual(0);
  });

  it('leads to where the letter asks it', async () => {
    await page().getByRole('button', { name: 'Chậm nhất 16:30 ngày 15/11/2024' }).click();
    await page().getByText('Trang 2/2').waitFor();
    await marked().waitFor();
  });
});
