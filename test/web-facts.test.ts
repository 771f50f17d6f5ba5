import { describe, expect, it } from 'vitest';
import type { Box } from '../model/geometry.ts';
import { issue } from '../model/make-issue.ts';
import { doubtOf, issuesElsewhere } from '../web/review/facts/citation-doubt.ts';
import { periodTitle } from '../web/review/period-title.ts';

describe('issues about citations', () => {
  const place = { page: 1, box: [10, 10, 20, 20] as const, text: '98/2033/NĐ-CP' };
  const citation = {
    type: 'nghi_dinh',
    code: '98/2033/NĐ-CP',
    number: '98',
    year: 2033,
    symbol: 'NĐ-CP',
    name: null,
    date: null,
    issuer: null,
    law: null,
    evidence: [place],
  };
  const head = { citations: [citation] };
  const about = (box: Box) => issue('citation-year-after-document', 'warning', { page: 1 }, { page: 1, box });

  it('stand beside the citation, and among the others where none is at their place', () => {
    const [here, astray] = [about(place.box), about([0, 0, 1, 1])];
    expect(doubtOf(citation, [astray, here])).toBe(here);
    expect(issuesElsewhere({ head, issues: [here, astray] })).toEqual([astray]);
    expect(issuesElsewhere({ head: null, issues: [here] })).toEqual([here]);
  });
});

describe('the heading of a period', () => {
  it.each([
    ['NĂM 2022', 'Năm 2022'],
    ['năm học 2023-2024', 'Năm học 2023-2024'],
    ['GIAI ĐOẠN 2020-2024', 'Giai đoạn 2020-2024'],
    ['QUÝ II NĂM 2024', 'Quý II năm 2024'],
    ['6 tháng đầu năm 2022', '6 tháng đầu năm 2022'],
  ])('of “%s” is “%s”', (label, title) => {
    expect(periodTitle(label)).toBe(title);
  });
});
