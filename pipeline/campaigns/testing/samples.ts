import { createHash } from 'node:crypto';
import type { CampaignPlan, ReportDecision, ReportingUnit } from '../../../model/campaign-plan.ts';
import type { Period } from '../../../model/figure.ts';
import { ReportHead, type StoredReport } from '../../../store/reporting/reports.ts';
import { keyedUnit } from '../known-unit.ts';

export const YEAR_2021: Period = { from: '2021-01-01', to: '2021-12-31', kind: 'year', label: 'năm 2021' };

/** A department's campaign on the year 2021, due by 3/11 with figures up to 31/10, but for what `changes` says. */
export function samplePlan(changes: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    title: 'Tổng kết công tác thi đua, khen thưởng năm 2021',
    letter: { code: '839/SNV-TĐKT', date: { day: 6, month: 10, year: 2021 } },
    office: { name: 'Sở Nội vụ tỉnh Sóc Trăng', parent: 'Ủy ban nhân dân tỉnh Sóc Trăng' },
    requests: [{ deliverable: 'tong_ket', period: YEAR_2021 }],
    cutOff: { from: null, to: '2021-10-31' },
    deadlines: [{ on: '2021-11-03', time: null, deliverables: ['tong_ket'], reporters: [], receiver: null }],
    sections: [],
    figures: [],
    ...changes,
  };
}

/** A version 5 UUID of a name: the same one in every run. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A unit of the sample campaign, as the lists of units know it. */
export function sampleUnit(name: string, changes: Partial<ReportingUnit> = {}): ReportingUnit {
  const { key: _key, ...unit } = keyedUnit({ name, groups: [], parent: null, ...changes }, samplePlan());
  return { id: uuidOf(name), ...unit, ...changes };
}

type HeadChanges = Partial<Record<keyof ReportHead, unknown>>;

/** A report on the year 2021 that came on 1/11 at noon, but for what the changes say. */
export function sampleReport(head: HeadChanges = {}, changes: Partial<StoredReport> = {}): StoredReport {
  const name = `${String(head.unit ?? 'Báo cáo')}.pdf`;
  return {
    documentId: uuidOf(JSON.stringify([head, changes])),
    name,
    head: ReportHead.parse({
      kind: 'bao_cao',
      number: null,
      issuedOn: '2021-11-01',
      issuer: null,
      title: 'Báo cáo kết quả công tác thi đua, khen thưởng năm 2021',
      unit: null,
      period: YEAR_2021,
      ...head,
    }),
    takenInAt: '2021-11-01T05:00:00.000Z',
    sentAt: null,
    currentId: null,
    revision: '1/',
    ...changes,
  };
}

/** What nobody said anything of, but for the changes. */
export function sampleDecision(changes: Partial<ReportDecision> = {}): ReportDecision {
  return { belongs: null, unitId: null, receivedOn: null, accepted: false, ...changes };
}
