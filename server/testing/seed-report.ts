import type { Database } from '../../store/database.ts';
import { saveCheck, saveUnderstanding } from '../../store/findings.ts';
import { sampleFigures } from './sample-figures.ts';
import { sampleFlag } from './sample-flag.ts';
import { sampleHead, sampleIssues } from './sample-head.ts';
import { type SeededPages, seedPages, UNREAD } from './seed-pages.ts';

const LINES: readonly (readonly string[])[] = [
  [
    'ỦY BAN NHÂN DÂN XÃ ĐỒNG LÚA VÀNG',
    'Số: 45/BC-UBND',
    'BÁO CÁO',
    'Kết quả phong trào thi đua yêu nước và công tác khen thưởng năm 2023',
    'Căn cứ Nghị định số 98/2033/NĐ-CP; hưởng ứng “Dân vận khéo”,',
    'Năm 2022: danh hiệu Lao động tiên tiến cho 52 cá nhân và 06 tập thể.',
    'Chiến sĩ thi đua cơ sở cho 09 cá nhân; Giấy khen cho 31 cá nhân.',
    'Năm 2023: danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể.',
    'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 03 cá nhân.',
    'Trong số các Lao động tiên tiến có 20 nữ.',
  ],
  [
    'Huân chương Lao động hạng Nhì cho 01 tập thể, đề nghị cho 02 cá nhân.',
    'LĐTT 2022 52',
    'CHỦ TỊCH',
    'Trần Văn Mẫu',
  ],
  UNREAD,
];

/** A report of three pages (the last one unreadable) with eleven figures and a flag, ready for review. */
export async function seedReport(
  db: Database,
  folder: string,
  name = 'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf',
): Promise<SeededPages> {
  const seeded = await seedPages(db, folder, name, LINES);
  const { documentId, pages } = seeded;
  const understood = { document: sampleHead(pages), campaign: null, figures: sampleFigures(pages) };
  await saveUnderstanding(db, documentId, understood, sampleIssues(pages));
  await saveCheck(db, documentId, [sampleFlag(pages)], 'partial');
  return seeded;
}
