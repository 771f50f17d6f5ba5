import { DocumentHead } from '../../model/document.ts';
import type { Evidence } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
import type { SamplePages } from './sample-page.ts';

export const UNIT = 'Ủy ban nhân dân xã Đồng Lúa Vàng, huyện Sông Quê, tỉnh Bình Minh';
export const TITLE =
  'Kết quả phong trào thi đua yêu nước và công tác khen thưởng năm 2023, phương hướng năm 2024';
/** A decree of a year that has not come: what the report cites cannot be. */
export const IMPOSSIBLE = '98/2033/NĐ-CP';

/** A calendar year as the period of a figure or document. */
export const year = (label: string) => ({
  from: `${label}-01-01`,
  to: `${label}-12-31`,
  kind: 'year' as const,
  label: `Năm ${label}`,
});

/** Where some words stand on a page. */
export function placeOf(pages: SamplePages, text: string, page = 1): Evidence {
  return { page, box: pages.boxOf(page, text), text };
}

/** What the sample report says beside its figures; its day is left out, its unit is none of a known province. */
export function sampleHead(pages: SamplePages): DocumentHead {
  return DocumentHead.parse({
    kind: 'bao_cao',
    number: '45/BC-UBND',
    issuedOn: null,
    issuer: UNIT,
    parents: ['Ủy ban nhân dân huyện Sông Quê'],
    title: TITLE,
    unit: UNIT,
    resolvedUnit: {
      id: 'tinh-binh-minh/huyen-song-que/xa-dong-lua-vang/ubnd',
      name: UNIT,
      kind: 'ubnd',
      parentId: null,
      validFrom: null,
      validTo: null,
      successorId: null,
      confidence: 0.7,
      remark: 'province-unknown',
    },
    period: year('2023'),
    signer: {
      position: 'Chủ tịch',
      name: 'Trần Văn Mẫu',
      signsFor: [{ capacity: 'TM', whom: 'Ủy ban nhân dân' }],
      evidence: [placeOf(pages, 'Trần Văn Mẫu', 2)],
    },
    citations: [
      {
        type: 'nghi_dinh',
        code: IMPOSSIBLE,
        number: '98',
        year: 2033,
        symbol: 'NĐ-CP',
        name: null,
        date: null,
        issuer: 'Chính phủ',
        law: null,
        evidence: [placeOf(pages, `Nghị định số ${IMPOSSIBLE}`)],
      },
    ],
    movements: [
      {
        known: null,
        name: 'Dân vận khéo',
        period: year('2023'),
        evidence: [placeOf(pages, '“Dân vận khéo”')],
      },
    ],
    evidence: { number: placeOf(pages, '45/BC-UBND') },
  });
}

/** What went wrong while the sample report was read. */
export function sampleIssues(pages: SamplePages): Issue[] {
  const { page, box } = placeOf(pages, `Nghị định số ${IMPOSSIBLE}`);
  const parameters = { page, citation: IMPOSSIBLE, year: 2033 };
  return [issue('citation-year-after-document', 'warning', parameters, { page, box })];
}
