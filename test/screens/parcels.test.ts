import { beforeAll, describe, expect, it } from 'vitest';
import { MAIL, type SeededMail, seedMail } from '../../server/testing/seed-mail.ts';
import { atScreens, browser, REPORT } from '../support/screens.ts';

const { screens, page } = atScreens();

describe.skipIf(browser === null)('mails and archives', () => {
  const mailText = `Thư: ${MAIL.subject} (Phòng Nội vụ huyện Sông Quê, 9/12/24)`;
  let seeded: SeededMail;
  beforeAll(async () => {
    seeded = await seedMail(screens().server.db, screens().server.documentId);
  });

  it('say in the inbox who sent a document, and lead to the mail', async () => {
    await page().goto(screens().server.address);
    const row = page().getByTestId(`entry-${seeded.reportId}`);
    await row.getByRole('link', { name: mailText }).click();
    await page().getByRole('heading', { name: 'Tệp kèm theo (3)' }).waitFor();
    expect(page().url()).toContain(seeded.mailId);
  });

  it('lead from the mail to each of its documents, whose bar names the mail', async () => {
    await page().goto(`${screens().server.address}documents/${seeded.mailId}`);
    await page().getByText('không phải văn bản').waitFor();
    await page().getByRole('link', { name: 'Báo cáo xã Đồng Lúa Vàng (bản gửi lại).pdf' }).click();
    await page().getByRole('heading', { name: REPORT }).waitFor();
    await page().getByRole('link', { name: mailText }).waitFor();
  });

  it('show an archive without pages as the list of what is in it', async () => {
    await page().goto(`${screens().server.address}documents/${seeded.archiveId}`);
    await page().getByText('Tệp này chỉ chứa các tệp khác').waitFor();
    await page().getByText('Tệp “Xã Đồng Lúa/Báo cáo.pdf” bị hỏng').waitFor();
    await page().getByRole('link', { name: 'Xã Cẩm Hà/Báo cáo.docx' }).waitFor();
  });

  it('say of an archive that it was opened', async () => {
    await page().goto(screens().server.address);
    await page().getByTestId(`entry-${seeded.archiveId}`).getByText('Đã mở 1 tệp').waitFor();
  });

  it('are found by their sender', async () => {
    await page().goto(screens().server.address);
    await page().getByRole('searchbox').fill('song que');
    await page().getByText('Kế hoạch thi đua 2024.docx').waitFor({ state: 'detached' });
    await page().getByTestId(`entry-${seeded.mailId}`).getByText('2 tệp kèm theo').waitFor();
  });

  it('fit the screens of an office', async () => {
    for (const path of [
      '',
      `documents/${seeded.mailId}`,
      `documents/${seeded.archiveId}`,
      `documents/${screens().server.documentId}`,
    ]) {
      await page().goto(screens().server.address + path);
      await page().getByTitle(mailText).first().waitFor();
      expect(await screens().spill(), path).toBeLessThanOrEqual(0);
    }
  });
});
