import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

function campaignOf(seed: string) {
  return understand(pagesOfText(readFileSync(`${SEEDS}${seed}.txt`, 'utf8'))).value.campaign;
}

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31`, kind: 'year', label: `năm ${of}` });

describe.skipIf(!existsSync(SEEDS))('the published letters (skipped where ../shared is absent)', () => {
  test('a department’s letter with its outline', () => {
    const campaign = campaignOf('000_cebca9c40cdc696e');
    expect(campaign).toMatchObject({
      replaces: null,
      requests: [{ deliverable: 'tong_ket', period: year(2021) }],
      receivers: [{ name: 'Sở Nội vụ', through: null }],
      cutOffs: [{ from: null, to: '2021-10-31' }],
      deadlines: [
        {
          on: '2021-11-03',
          time: null,
          wording: 'latest',
          yearStated: true,
          deliverables: ['tong_ket'],
          reporters: [],
          receiver: { name: 'Sở Nội vụ', through: null },
        },
      ],
      forms: [],
      formats: [{ kind: 'file' }],
      channels: [{ kind: 'email', value: 'bantdkt.sonv@soctrang.gov.vn', use: 'delivery' }],
      contacts: [],
      sanctions: [],
    });
    expect(campaign?.reporters.map(({ groups }) => groups.join())).toEqual([
      'dang',
      'mat_tran_doan_the',
      'so_nganh',
      'trung_uong',
      'su_nghiep',
      'doanh_nghiep',
      'cap_huyen',
    ]);
    expect(campaign?.sections.map(({ path }) => path).join(' ')).toBe(
      'I I.1 I.2 I.2.a I.2.b I.2.c I.2.d I.2.e I.2.g I.3 I.4 I.5 I.6 I.6.a I.6.b I.6.c I.7 I.7.a I.7.b II II.1 II.2 II.3 III',
    );
    expect(campaign?.sections.at(-1)?.title).toBe(
      'PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2022',
    );
    const shares = campaign?.figures.at(-1);
    expect(shares).toMatchObject({
      recipients: ['ca_nhan', 'tap_the'],
      statuses: ['awarded'],
      measures: ['count', 'share'],
      breakdown: ['lanh_dao', 'truc_tiep'],
      section: 'I.6.c',
    });
    expect(campaign?.figures.at(-2)).toMatchObject({ statuses: ['proposed', 'awarded'], section: 'I.6.c' });
  });

  test('a district’s half-year letter without its head', () => {
    const campaign = campaignOf('003_bbcfb9aeace9e754');
    expect(campaign?.requests).toMatchObject([
      { deliverable: 'so_ket', period: { from: '2022-01-01', to: '2022-06-30', kind: 'half_year' } },
      { deliverable: 'ho_so_khen_thuong', period: { kind: 'school_year', from: '2021-08-01' } },
    ]);
    expect(campaign?.reporters.map(({ groups, source }) => [groups.join(), source])).toEqual([
      ['cum_khoi', 'address'],
      ['mat_tran_doan_the,phong_ban', 'address'],
      ['luc_luong_vu_trang', 'address'],
      ['cap_tren', 'address'],
      ['cap_xa', 'address'],
      ['nganh_giao_duc', 'body'],
    ]);
    expect(
      campaign?.deadlines.map(({ on, deliverables, reporters, receiver }) => [
        on,
        deliverables.join(),
        reporters.flatMap(({ groups }) => groups).join(),
        receiver?.name,
        receiver?.through,
      ]),
    ).toEqual([
      [
        '2022-06-27',
        'so_ket',
        'mat_tran_doan_the,phong_ban,luc_luong_vu_trang,cap_tren,cap_xa',
        'Trưởng cụm, khối thi đua',
        null,
      ],
      ['2022-07-01', 'so_ket', 'cum_khoi', 'UBND huyện', 'Phòng Nội vụ huyện'],
      [
        '2022-06-15',
        'ho_so_khen_thuong',
        'nganh_giao_duc',
        'Hội đồng Thi đua - Khen thưởng huyện',
        'Bộ phận Tiếp nhận và Trả kết quả huyện',
      ],
    ]);
    expect(campaign?.cutOffs).toMatchObject([{ from: null, to: '2022-06-30' }]);
    expect(campaign?.sections.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '1. Công tác lãnh đạo, chỉ đạo',
      '2. Kết quả tổ chức phong trào thi đua',
      '3. Công tác khen thưởng',
      '4. Đánh giá chung và đề ra phương hướng, nhiệm vụ công tác thi đua, khen thưởng 6 tháng cuối năm',
    ]);
    expect(campaign?.figures).toMatchObject([
      { awards: ['LDTT', 'TTLDTT', 'CSTDCS', 'GK'], measures: ['result'], section: '3' },
      { awards: [], recipients: ['ca_nhan', 'tap_the'], measures: ['result'], section: '3' },
      {
        awards: ['LDTT', 'CSTDCS', 'GK'],
        recipients: ['ca_nhan'],
        statuses: ['awarded'],
        measures: ['share'],
        breakdown: ['lanh_dao', 'truc_tiep'],
        section: '3',
      },
    ]);
  });

  test('a web page that tells of a letter', () => {
    const campaign = campaignOf('004_49990b7659a6ff8f');
    expect(campaign).toMatchObject({
      requests: [{ deliverable: 'tong_ket', period: year(2022) }],
      reporters: [{ name: 'các đơn vị', groups: ['don_vi'] }],
      deadlines: [],
      cutOffs: [],
      channels: [],
    });
    expect(campaign?.sections.map(({ label }) => label)).toEqual(['1.', '2.', '3.', '4.']);
  });

  test.each(['001_bf079fbe5f21ce60', '002_25e2e30f3149d3c3'])('%s asks for nothing', (seed) => {
    expect(campaignOf(seed)).toBeNull();
  });
});
