import { Campaign } from '../../model/campaign.ts';
import { DocumentHead } from '../../model/document.ts';
import type { Database } from '../../store/database.ts';
import { saveCheck, saveUnderstanding } from '../../store/findings.ts';
import { placeOf, year } from './sample-head.ts';
import type { SamplePages } from './sample-page.ts';
import { type SeededPages, seedPages } from './seed-pages.ts';

export const LETTER = 'Công văn hướng dẫn báo cáo tổng kết năm 2024.pdf';

const LINES: readonly (readonly string[])[] = [
  [
    'SỞ NỘI VỤ',
    'V/v báo cáo tổng kết năm 2024',
    'Kính gửi: Các sở, ban, ngành tỉnh; UBND các huyện, thị xã, thành phố',
    'Số liệu tính đến ngày 31/10/2024.',
    'Thống kê Lao động tiên tiến, tách riêng nữ.',
  ],
  [
    'Các sở, ngành gửi trước ngày 08/11/2024; UBND cấp huyện gửi chậm nhất 16 giờ 30 ngày 15/11/2024',
    'về Sở Nội vụ, thư điện tử thidua@sonoivu.example.vn.',
    'I. KẾT QUẢ KHEN THƯỞNG',
  ],
];

function campaignOf(pages: SamplePages): Campaign {
  const at = (text: string, page = 1, confidence = 0.95) => ({
    evidence: [placeOf(pages, text, page)],
    confidence,
  });
  const deadline = { deliverables: ['tong_ket'], receiver: { name: 'Sở Nội vụ', through: null } };
  return Campaign.parse({
    replaces: null,
    requests: [{ deliverable: 'tong_ket', period: year('2024'), ...at('báo cáo tổng kết năm 2024') }],
    reporters: [
      { name: 'Các sở, ban, ngành tỉnh', groups: ['so_nganh'], source: 'address', ...at('Các sở, ban') },
      { name: 'UBND các huyện', groups: ['cap_huyen'], source: 'address', ...at('UBND các huyện') },
    ],
    receivers: [{ name: 'Sở Nội vụ', through: null, ...at('Sở Nội vụ', 2) }],
    cutOffs: [{ from: null, to: '2024-10-31', ...at('31/10/2024') }],
    deadlines: [
      {
        ...deadline,
        on: '2024-11-15',
        time: '16:30',
        wording: 'latest',
        yearStated: true,
        reporters: [{ name: 'UBND cấp huyện', groups: ['cap_huyen'] }],
        ...at('15/11/2024', 2),
      },
      {
        ...deadline,
        on: '2024-11-08',
        time: null,
        wording: 'before',
        yearStated: false,
        reporters: [{ name: 'Các sở, ngành', groups: ['so_nganh'] }],
        ...at('08/11/2024', 2, 0.6),
      },
    ],
    sections: [{ path: 'I', label: 'I.', title: 'KẾT QUẢ KHEN THƯỞNG', level: 1, ...at('KẾT QUẢ', 2) }],
    figures: [
      {
        awards: ['LDTT'],
        recipients: ['ca_nhan'],
        statuses: ['awarded'],
        measures: ['count'],
        breakdown: ['nu'],
        section: null,
        ...at('Thống kê Lao động tiên tiến'),
      },
    ],
    forms: [],
    formats: [],
    channels: [
      { kind: 'email', value: 'thidua@sonoivu.example.vn', use: 'delivery', ...at('thidua@sonoivu', 2) },
    ],
    contacts: [],
    sanctions: [],
  });
}

/** A guidance letter of two pages with a day for each of two groups, one of them read unsurely. */
export async function seedLetter(db: Database, folder: string): Promise<SeededPages> {
  const seeded = await seedPages(db, folder, LETTER, LINES);
  await readLetter(db, seeded);
  return seeded;
}

/** Puts what is read in the letter in place of what was read before, as another reading does. */
export async function readLetter(
  db: Database,
  { documentId, pages }: SeededPages,
  changes: Partial<Campaign> = {},
): Promise<void> {
  const document = DocumentHead.parse({
    kind: 'cong_van',
    number: '/SNV-TĐKT',
    issuedOn: null,
    issuer: 'Sở Nội vụ',
    title: 'V/v báo cáo tổng kết năm 2024',
    unit: 'Sở Nội vụ',
    period: year('2024'),
    evidence: {},
  });
  const understood = { document, campaign: { ...campaignOf(pages), ...changes }, figures: [] };
  await saveUnderstanding(db, documentId, understood, []);
  await saveCheck(db, documentId, [], 'ok');
}
