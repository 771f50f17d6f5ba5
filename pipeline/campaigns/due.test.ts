import { describe, expect, it } from 'vitest';
import type { PlanDeadline } from '../../model/campaign-plan.ts';
import { duesOf } from './due.ts';
import { samplePlan, sampleUnit } from './testing/samples.ts';

const deadline = (on: string, reporters: PlanDeadline['reporters'] = []): PlanDeadline => ({
  on,
  time: null,
  deliverables: ['tong_ket'],
  reporters,
  receiver: null,
});
const days = (unit: ReturnType<typeof sampleUnit>, deadlines: readonly PlanDeadline[]) =>
  duesOf(unit, samplePlan({ deadlines })).map(({ on }) => on);

describe('duesOf', () => {
  const commune = sampleUnit('UBND xã Phú Mỹ', { groups: ['cap_xa'] });

  it('puts the day of a group before the day of everybody', () => {
    const deadlines = [
      deadline('2021-11-03'),
      deadline('2021-10-20', [{ name: 'UBND các xã', groups: ['cap_xa'] }]),
    ];
    expect(days(commune, deadlines)).toEqual(['2021-10-20']);
    expect(days(sampleUnit('Sở Y tế', { groups: ['so_nganh'] }), deadlines)).toEqual(['2021-11-03']);
  });

  it('knows a unit that the letter calls by its name', () => {
    const deadlines = [deadline('2021-11-03'), deadline('2021-10-25', [{ name: 'Sở Y tế', groups: [] }])];
    expect(days(sampleUnit('Sở Y tế tỉnh Sóc Trăng'), deadlines)).toEqual(['2021-10-25']);
    expect(days(sampleUnit('Sở Tài chính tỉnh Sóc Trăng'), deadlines)).toEqual(['2021-11-03']);
  });

  it('makes up no day for a group that the letter gives none', () => {
    expect(days(commune, [deadline('2021-10-25', [{ name: 'Các sở', groups: ['so_nganh'] }])])).toEqual([
      null,
    ]);
  });
});
