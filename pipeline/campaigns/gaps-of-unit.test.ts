import { describe, expect, it } from 'vitest';
import type { ReporterGroup } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import { CampaignPlan as Plan } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import { boardOf } from './board.ts';
import { gapsOfUnit } from './gaps-of-unit.ts';
import { reminderRows } from './reminder/rows.ts';
import { samplePlan, sampleReport, sampleUnit } from './testing/samples.ts';

const section = (path: string, groups: readonly ReporterGroup[] = []) => ({
  path,
  label: `${path}.`,
  title: `Mục ${path}`,
  groups,
});
const figures = (award: string, at: string | null): CampaignPlan['figures'][number] => ({
  awards: [award],
  recipients: [],
  statuses: [],
  measures: ['count'],
  breakdown: [],
  section: at,
});
const PLAN = samplePlan({
  sections: [section('I'), section('I.1', ['cap_xa']), section('II', ['cap_xa', 'truong']), section('II.1')],
  figures: [figures('LDTT', 'I'), figures('GK', 'II.1'), figures('CSTDCS', null), figures('CSTDCS', 'II')],
});
const missing = (path: string): ReportGap => ({
  kind: 'section',
  path,
  label: `${path}.`,
  title: `Mục ${path}`,
});
const noAward = (award: string): ReportGap => ({ kind: 'award', award, mentioned: false });
const ALL = [
  missing('I.1'),
  missing('II'),
  missing('II.1'),
  noAward('LDTT'),
  noAward('GK'),
  noAward('CSTDCS'),
];

const owed = (groups: readonly ReporterGroup[] | null, plan = PLAN) =>
  gapsOfUnit(plan)(groups && { groups }, ALL).map((gap) =>
    gap.kind === 'section' ? gap.path : gap.kind === 'award' ? gap.award : gap.kind,
  );

describe('gapsOfUnit', () => {
  it('names what is meant for the groups of the unit, and of a part that is missing whole only the part', () => {
    expect(owed(['cap_xa'])).toEqual(['I.1', 'II', 'LDTT', 'GK', 'CSTDCS']);
    expect(owed(['so_nganh', 'truong'])).toEqual(['II', 'LDTT', 'GK', 'CSTDCS']);
  });

  it('asks of other units, and of those without a group, only what is meant for everybody', () => {
    // CSTDCS is asked of everybody besides.
    expect(owed(['so_nganh'])).toEqual(['LDTT', 'CSTDCS']);
    expect(owed([])).toEqual(['LDTT', 'CSTDCS']);
    expect(owed(null)).toEqual(['LDTT', 'CSTDCS']);
  });

  it('takes "the units" at large for everybody, and the nearest word on groups', () => {
    const plan = samplePlan({ sections: [section('II', ['don_vi']), section('II.1', ['truong'])] });
    expect(owed(['so_nganh'], plan)).toEqual(['I.1', 'II', 'LDTT', 'GK', 'CSTDCS']);
    const child = samplePlan({ sections: [section('II', ['cap_xa']), section('II.1', ['truong'])] });
    expect(owed(['truong'], child)).toEqual(['I.1', 'II.1', 'LDTT', 'GK', 'CSTDCS']);
  });

  it('reads plans that were settled before sections had groups', () => {
    const { groups: _groups, ...before } = section('I');
    expect(Plan.parse({ ...PLAN, sections: [before] }).sections).toEqual([section('I')]);
  });
});

describe('a section for some groups', () => {
  it('is missing on the board and in the reminders of those alone', () => {
    const units = [
      sampleUnit('Sở Y tế', { groups: ['so_nganh'] }),
      sampleUnit('UBND xã Phú Mỹ', { groups: ['cap_xa'] }),
    ];
    const reports = units.map(({ name }) => sampleReport({ unit: name }));
    const facts = { plan: PLAN, letterId: null, units, decisions: new Map(), reports };
    const board = boardOf({ ...facts, gapsOf: () => [missing('II'), missing('II.1')] }, new Date(0));
    expect(board.lines.map(({ isIncomplete }) => isIncomplete)).toEqual([false, true]);
    expect(reminderRows(board, 'vi').map(({ unit, lacks }) => [unit, lacks])).toEqual([
      ['UBND xã Phú Mỹ', 'mục II. Mục II'],
    ]);
  });
});
