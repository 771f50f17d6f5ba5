import { beforeAll, describe, expect, it } from 'vitest';
import { MAIL, seedMail } from '../testing/seed-mail.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('mails and archives', () => {
  let seeded: Awaited<ReturnType<typeof seedMail>>;
  beforeAll(async () => {
    seeded = await seedMail(server().db, server().documentId);
  });
  const mail = () => ({
    documentId: seeded.mailId,
    from: MAIL.from,
    subject: MAIL.subject,
    sentAt: MAIL.sentAt,
  });

  it('stand in the inbox with what came in them, which knows its mail at any depth', async () => {
    const { entries } = await server().inbox();
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
    expect(entry(server().documentId)).toMatchObject({ mail: mail() });
  });

  it('have their failed and repeated parts in the tabs of failures and duplicates', async () => {
    const { entries } = await server().inbox('?state=failed');
    expect(entries.find(({ name }) => name === 'Xã Đồng Lúa/Báo cáo.pdf')).toMatchObject({
      kind: 'arrival',
      mail: mail(),
      parcel: { documentId: seeded.archiveId },
    });
    const again = (await server().inbox('?state=duplicate')).entries;
    expect(again.find(({ mail: found }) => found !== null)).toMatchObject({
      documentId: server().documentId,
      mail: mail(),
    });
  });

  it.each(['noi vu huyen song que', 'noivu@songque', '2020-2025'])(
    'are found with all that came in them by “%s”',
    async (q) => {
      const { entries } = await server().inbox(`?q=${encodeURIComponent(q)}`);
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
    const opened = await server().show(seeded.mailId);
    expect(opened.mails).toEqual([mail()]);
    expect(opened.parts.map(({ outcome, documentId: id }) => [outcome, id])).toEqual([
      ['accepted', seeded.archiveId],
      ['duplicate', server().documentId],
      ['aside', null],
    ]);
    const archive = await server().show(seeded.archiveId);
    expect(archive.parts[1]?.failure?.reason).toContain('Xã Đồng Lúa/Báo cáo.pdf');
    expect(await server().show(seeded.reportId)).toMatchObject({
      mails: [mail()],
      parcels: [{ documentId: seeded.archiveId }],
    });
  });
});
