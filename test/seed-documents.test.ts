import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { pagesOfText } from '../extractors/statistics/pages-of-text.ts';
import { understand } from '../extractors/statistics/understand.ts';
import { DocumentHead } from '../model/document.ts';
import { sharedPath } from './support/shared.ts';

const SEEDS = {
  guidance: '000_cebca9c40cdc696e',
  report: '001_bf079fbe5f21ce60',
  plan: '002_25e2e30f3149d3c3',
  district: '003_bbcfb9aeace9e754',
  page: '004_49990b7659a6ff8f',
} as const;

async function read(seed: keyof typeof SEEDS) {
  const text = await readFile(sharedPath(`seeds/${SEEDS[seed]}.txt`) ?? '', 'utf8');
  const { value, issues } = understand(pagesOfText(text));
  return { document: value.document, issues };
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe.skipIf(!sharedPath('seeds'))('the published documents beside their figures', () => {
  it('reads the guidance letter: blanks, addressees, signature, and the outline behind it', async () => {
    const { document } = await read('guidance');
    expect(document).toMatchObject({
      symbol: { style: 'state', number: null, type: null, body: 'SNV', draftedBy: 'TĐKT' },
      dateLine: { place: 'Sóc Trăng', day: null, month: 10, year: 2021 },
      issuedOn: null,
      parents: ['Ủy ban nhân dân tỉnh Sóc Trăng'],
      resolvedUnit: { id: 'soc-trang/so-noi-vu', validTo: '2025-06-30', remark: null },
      signer: { position: 'Phó Giám đốc', signsFor: [{ capacity: 'KT', whom: 'Giám đốc' }] },
    });
    expect(names(document.recipients)).toHaveLength(7);
    expect(names(document.recipients)[1]).toBe(
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các Đoàn thể, Hội cấp tỉnh',
    );
    expect(names(document.distribution)).toEqual(['Như trên', 'Lưu: VT']);
    const sections = document.outline.filter(({ depth }) => depth === 0);
    expect(sections.map(({ label }) => label)).toEqual(['I.', 'II.', 'III.']);
    expect(document.outline.filter(({ parent }) => parent === 0).map(({ label }) => label)).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
    ]);
    expect(document.movements.map(({ known, period }) => [known, period?.label ?? null])).toEqual([
      ['van-hoa-cong-so', 'giai đoạn 2019-2025'],
      ['doanh-nghiep', 'giai đoạn 2021-2025'],
      ['nong-thon-moi', 'năm 2021'],
      [null, 'giai đoạn 2020-2021'],
      ['covid-19', null],
    ]);
  });

  it('reads the report: parts, movements of a list, and the plan that it carries out', async () => {
    const { document } = await read('report');
    expect(document.outline.filter(({ depth }) => depth === 0).map(({ label }) => label)).toEqual([
      'Phần I',
      'Phần II',
    ]);
    expect(document.movements).toHaveLength(8);
    expect(document.resolvedUnit?.id).toBe('soc-trang/so-tai-chinh');
    expect(document.citations[0]).toMatchObject({
      code: '128/KH-UBND',
      type: 'ke_hoach',
      date: { day: 12, month: 9, year: 2019 },
      issuer: 'Ủy ban nhân dân tỉnh',
    });
  });

  it('reads the plan, the district letter and the web page', async () => {
    const plan = (await read('plan')).document;
    expect(plan.signer?.position).toBe('Chánh Văn phòng');
    expect(plan.citations.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['289/KH-UBND', '34-CT/TW', '07/CT-TTg', '19/CT-TTg', '11/CT-UBND']),
    );
    const district = (await read('district')).document;
    expect(district.citations.map(({ code }) => code)).toEqual([
      '18/KH-UBND',
      '02/CT-UBND',
      '05-CT/TW',
      '04-NQ/TW',
      '21-KL/TW',
      '13-CT/HU',
    ]);
    expect(district.resolvedUnit).toMatchObject({
      kind: 'ubnd',
      validTo: '2025-06-30',
      remark: 'province-unknown',
    });
    const page = (await read('page')).document;
    expect(page.citations.map(({ law }) => law).filter((law) => law !== null)).toEqual([
      'ct-34-2014',
      'luat-2013',
      'nd-91-2017',
      'tt-12-2019',
      'tt-05-2020',
    ]);
  });

  it('doubts nothing in any of them, and every reading is one by the schema', async () => {
    for (const seed of ['guidance', 'report', 'plan', 'district', 'page'] as const) {
      const { document, issues } = await read(seed);
      expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(DocumentHead.parse(document)).toEqual(document);
    }
  });
});

it('a head stored before there was more to read gets the defaults', () => {
  const stored = {
    kind: 'bao_cao',
    number: null,
    issuedOn: null,
    issuer: null,
    title: null,
    unit: null,
    period: null,
    evidence: {},
  };
  expect(DocumentHead.parse(stored)).toMatchObject({ parents: [], signer: null, citations: [], outline: [] });
});
