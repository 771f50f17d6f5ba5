import { describe, expect, it } from 'vitest';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { understand } from '../../extractors/statistics/understand.ts';
import type { Campaign, ReporterGroup } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import { HAS_SHARED, seedText } from '../check/testing/golden.ts';
import { duesOf } from './due.ts';
import { planOfLetter } from './plan-of-letter.ts';
import { sampleUnit } from './testing/samples.ts';
import { unitsOfPlan } from './units-of-plan.ts';

function letter(seed: string): { plan: CampaignPlan; campaign: Campaign } {
  const { document, campaign } = understand(pagesOfText(seedText(seed))).value;
  if (campaign === null) throw new Error(`${seed} asks for nothing`);
  return { plan: planOfLetter(document, campaign), campaign };
}

const due = (plan: CampaignPlan, ...groups: ReporterGroup[]) =>
  duesOf(sampleUnit('Đơn vị thử', { groups }), plan).map(({ deliverables, on }) => [deliverables.join(), on]);

describe.skipIf(!HAS_SHARED)('the published letters as plans (skipped where ../shared is absent)', () => {
  it('a department’s letter: one day for everybody, the cut-off day and the outline', () => {
    const { plan, campaign } = letter('000_cebca9c40cdc696e');
    expect(plan.letter).toEqual({ code: '/SNV-TĐKT', date: { day: null, month: 10, year: 2021 } });
    expect(plan.office?.name).toBe('Sở Nội vụ tỉnh Sóc Trăng');
    expect(plan.cutOff).toEqual({ from: null, to: '2021-10-31' });
    expect(due(plan, 'so_nganh')).toEqual([['tong_ket', '2021-11-03']]);
    expect(due(plan)).toEqual([['tong_ket', '2021-11-03']]);
    expect(plan.sections).toHaveLength(24);
    expect(plan.figures.at(-2)).toMatchObject({ statuses: ['proposed', 'awarded'] });
    const units = unitsOfPlan(plan, campaign.reporters);
    expect(units.map(({ unitId }) => unitId)).toEqual(
      expect.arrayContaining(['soc-trang/so-y-te', 'soc-trang/mat-tran', 'soc-trang/thanh-tra-tinh']),
    );
    expect(units.map(({ name }) => name)).toContain('Ban Tổ chức Tỉnh ủy Sóc Trăng');
    // The office that asks does not remind itself, and what came later was not there in 2021.
    expect(units.map(({ unitId }) => unitId)).not.toContain('soc-trang/so-noi-vu');
    expect(units.map(({ unitId }) => unitId)).not.toContain('soc-trang/so-nong-nghiep-va-moi-truong');
  });

  it('a district’s letter: a day for each group', () => {
    const { plan, campaign } = letter('003_bbcfb9aeace9e754');
    expect(plan.title).toBe('báo cáo sơ kết 6 tháng đầu năm 2022');
    expect(plan.cutOff?.to).toBe('2022-06-30');
    expect(due(plan, 'cap_xa')).toEqual([['so_ket', '2022-06-27']]);
    expect(due(plan, 'cum_khoi')).toEqual([['so_ket', '2022-07-01']]);
    expect(due(plan, 'nganh_giao_duc')).toEqual([['ho_so_khen_thuong', '2022-06-15']]);
    expect(due(plan, 'phong_ban', 'nganh_giao_duc')).toEqual([
      ['ho_so_khen_thuong', '2022-06-15'],
      ['so_ket', '2022-06-27'],
    ]);
    expect(plan.sections.map(({ path }) => path)).toEqual(['1', '2', '3', '4']);
    expect(plan.figures[0]?.awards).toEqual(['LDTT', 'TTLDTT', 'CSTDCS', 'GK']);
    const units = unitsOfPlan(plan, campaign.reporters);
    expect(units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Phòng Nội vụ huyện Tây Sơn', 'Công an huyện Tây Sơn']),
    );
    expect(units.some(({ unitId }) => unitId?.includes('/so-'))).toBe(false);
  });

  it('a web page: what is asked for, without a day', () => {
    const { plan, campaign } = letter('004_49990b7659a6ff8f');
    expect(plan.requests).toMatchObject([{ deliverable: 'tong_ket', period: { from: '2022-01-01' } }]);
    expect(plan.cutOff).toBeNull();
    expect(due(plan, 'don_vi')).toEqual([['tong_ket', null]]);
    expect(plan.sections).toHaveLength(4);
    expect(unitsOfPlan(plan, campaign.reporters)).toEqual([]);
  });
});
