import type { Mail } from '../../model/mail.ts';
import type { Database } from '../../store/database.ts';
import { insertDocument } from './seed-document.ts';

export const MAIL: Mail = {
  from: { name: 'Phòng Nội vụ huyện Sông Quê', address: 'noivu@songque.example.vn' },
  to: [{ name: null, address: 'thidua@sonoivu.example.vn' }],
  cc: [],
  subject:
    'V/v gửi báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2020-2025 của các xã',
  sentAt: '2024-12-09T01:30:00.000Z',
};

export interface SeededMail {
  readonly mailId: string;
  readonly archiveId: string;
  readonly reportId: string;
}

/** A mail with an archive of two files, one of them broken; the report that was there before; and an emblem. */
export async function seedMail(db: Database, firstId: string): Promise<SeededMail> {
  const insert = (sha: string, name: string, format: string, mail?: Mail) => {
    const seed = { sha256: sha.repeat(64), name, format, state: 'ready' as const };
    return insertDocument(db, { ...seed, pageCount: format === 'zip' ? 0 : 1, ...(mail && { mail }) });
  };
  const mailId = await insert('d', 'V-v gửi báo cáo tổng kết.eml', 'eml', MAIL);
  const archiveId = await insert('e', 'Báo cáo của các xã thuộc huyện Sông Quê năm 2024.zip', 'zip');
  const reportId = await insert(
    'f',
    'Huyện Sông Quê/Xã Cẩm Hà/Báo cáo thi đua, khen thưởng 2024.docx',
    'docx',
  );
  const part = { size: 1, outcome: 'accepted' as const };
  const failure = { code: 'damaged-file', parameters: { file: 'Xã Đồng Lúa/Báo cáo.pdf' } };
  await db
    .insertInto('parts')
    .values([
      { ...part, parcel_id: mailId, number: 1, name: 'Báo cáo của các xã.zip', document_id: archiveId },
      {
        ...part,
        parcel_id: mailId,
        number: 2,
        name: 'Báo cáo xã Đồng Lúa Vàng (bản gửi lại).pdf',
        document_id: firstId,
        outcome: 'duplicate',
      },
      { ...part, parcel_id: mailId, number: 3, name: 'image001.png', outcome: 'aside' },
      { ...part, parcel_id: archiveId, number: 1, name: 'Xã Cẩm Hà/Báo cáo.docx', document_id: reportId },
      {
        ...part,
        parcel_id: archiveId,
        number: 2,
        name: 'Xã Đồng Lúa/Báo cáo.pdf',
        outcome: 'failed',
        failure: JSON.stringify(failure),
      },
    ])
    .execute();
  return { mailId, archiveId, reportId };
}
