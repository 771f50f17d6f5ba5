import { describe, expect, it } from 'vitest';
import { answerTest } from './answers.ts';
import { sampleDecision, samplePlan, sampleReport, YEAR_2021 } from './testing/samples.ts';

const CITATION = {
  type: null,
  code: '839/SNV-TĐKT',
  number: '839',
  year: null,
  symbol: 'SNV-TĐKT',
  name: null,
  date: null,
  issuer: null,
  law: null,
  evidence: [{ page: 1, box: [0, 0, 1, 1], text: '839/SNV-TĐKT' }],
};
const otherPeriod = { ...YEAR_2021, from: '2020-01-01', to: '2020-12-31', label: 'năm 2020' };
const reasonOf = (...[head, plan, decision]: [object, object?, object?]) =>
  answerTest({ plan: samplePlan(plan), letterId: null })(
    sampleReport(head),
    decision && sampleDecision(decision),
  )?.reason ?? null;

describe('answerTest', () => {
  it('knows a report by the letter that it cites, whatever its period', () => {
    expect(reasonOf({ citations: [CITATION], period: otherPeriod })).toBe('citation');
    expect(reasonOf({ citations: [CITATION], period: null })).toBe('citation');
  });

  it('does not take the same number of another year for the letter', () => {
    const date = { day: 6, month: 10, year: 2022 };
    expect(reasonOf({ citations: [{ ...CITATION, date }], period: otherPeriod })).toBeNull();
  });

  it('knows a letter whose number was left blank by its symbol and month', () => {
    const letter = { code: '/SNV-TĐKT', date: { day: null, month: 10, year: 2021 } };
    const cited = (month: number) => ({
      period: null,
      citations: [{ ...CITATION, code: '2210/SNV-TĐKT', date: { day: 15, month, year: 2021 } }],
    });
    expect(reasonOf(cited(10), { letter })).toBe('citation');
    expect(reasonOf(cited(9), { letter })).toBeNull();
  });

  it('knows a report by its period, also where it ends with the cut-off or follows the statistical year', () => {
    expect(reasonOf({})).toBe('period');
    expect(reasonOf({ period: { ...YEAR_2021, to: '2021-10-31' } })).toBe('period');
    expect(reasonOf({ period: { ...YEAR_2021, from: '2020-12-01', to: '2021-11-30' } })).toBe('period');
    expect(reasonOf({ period: { ...YEAR_2021, to: '2021-06-30' } })).toBeNull();
    expect(reasonOf({ period: otherPeriod })).toBeNull();
    expect(reasonOf({ period: null })).toBeNull();
  });

  it('leaves out what is of another subject, of a person, or was written before the letter', () => {
    expect(reasonOf({ title: 'Báo cáo cải cách hành chính năm 2021' })).toBeNull();
    expect(reasonOf({ title: 'Báo cáo thành tích đề nghị tặng Bằng khen năm 2021' })).toBeNull();
    expect(reasonOf({ issuedOn: '2021-09-30' })).toBeNull();
    expect(reasonOf({ kind: 'ke_hoach' })).toBeNull();
  });

  it('leaves out the reports of another province and of the office itself', () => {
    const unit = (id: string) => ({
      resolvedUnit: {
        id,
        name: id,
        kind: 'so',
        parentId: null,
        validFrom: null,
        validTo: null,
        successorId: null,
        confidence: 1,
        remark: null,
      },
    });
    expect(reasonOf(unit('soc-trang/so-y-te'))).toBe('period');
    expect(reasonOf(unit('so-y-te'))).toBe('period');
    expect(reasonOf(unit('ca-mau/so-y-te'))).toBeNull();
    expect(reasonOf(unit('soc-trang/so-noi-vu'))).toBeNull();
  });

  it('follows what a person says', () => {
    expect(reasonOf({ period: otherPeriod }, {}, { belongs: true })).toBe('person');
    expect(reasonOf({}, {}, { belongs: false })).toBeNull();
  });

  it('tells a proposal of awards from a report', () => {
    const requests = [
      { deliverable: 'tong_ket', period: YEAR_2021 },
      { deliverable: 'ho_so_khen_thuong', period: YEAR_2021 },
    ] as const;
    const plan = samplePlan({ requests });
    const answerOf = answerTest({ plan, letterId: null });
    const of = (head: object) => answerOf(sampleReport(head), undefined)?.deliverable;
    expect(of({})).toBe('tong_ket');
    expect(of({ kind: 'to_trinh', title: 'Tờ trình đề nghị khen thưởng năm 2021' })).toBe(
      'ho_so_khen_thuong',
    );
  });
});
