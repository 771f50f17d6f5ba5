import { describe, expect, it } from 'vitest';
import type { ReportDecision, ReportingUnit } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import type { StoredReport } from '../../store/reporting/reports.ts';
import { boardOf } from './board.ts';
import type { BoardFacts } from './placed-reports.ts';
import { sampleDecision, samplePlan, sampleReport, sampleUnit } from './testing/samples.ts';

const HEALTH = sampleUnit('Sở Y tế tỉnh Sóc Trăng');
const FINANCE = sampleUnit('Sở Tài chính tỉnh Sóc Trăng');
const AFTER = new Date('2021-11-10T00:00:00Z');
const SHARE: ReportGap = { kind: 'share' };

interface Case {
  units?: readonly ReportingUnit[];
  reports?: readonly StoredReport[];
  decisions?: Readonly<Record<string, ReportDecision>>;
  gaps?: readonly ReportGap[] | null;
  now?: Date;
  plan?: BoardFacts['plan'];
}

function board({ units = [HEALTH], reports = [], decisions = {}, gaps = [], now = AFTER, plan }: Case) {
  const facts: BoardFacts = {
    plan: plan ?? samplePlan(),
    letterId: null,
    units,
    decisions: new Map(Object.entries(decisions)),
    reports,
    gapsOf: () => gaps,
  };
  return boardOf(facts, now);
}

const ofHealth = (changes: Partial<StoredReport> = {}, head: object = {}) =>
  sampleReport({ unit: 'Sở Y tế', ...head }, changes);

describe('boardOf', () => {
  it('tells who has reported, who has not, and who still has time', () => {
    const units = [HEALTH, FINANCE];
    const reports = [ofHealth({}, { unit: 'Sở Y tế tỉnh Sóc Trăng' })];
    expect(board({ units, reports }).lines.map(({ state }) => state)).toEqual(['received', 'missing']);
    const before = board({ units, reports, now: new Date('2021-11-03T16:59:00Z') });
    expect(before.lines.map(({ state }) => state)).toEqual(['received', 'waiting']);
    expect(board({ units, reports }).counts).toEqual({
      lines: 2,
      received: 1,
      late: 0,
      incomplete: 0,
      missing: 1,
      waiting: 0,
    });
  });

  it('counts days as they are in Vietnam', () => {
    const lateAt = (takenInAt: string) =>
      board({ reports: [ofHealth({ takenInAt }, { unit: HEALTH.name })] }).lines[0]?.isLate;
    // Half past eleven at night in Vietnam is still the third.
    expect(lateAt('2021-11-03T16:30:00.000Z')).toBe(false);
    expect(lateAt('2021-11-03T17:30:00.000Z')).toBe(true);
  });

  it('holds the hour of a deadline', () => {
    const deadlines = [
      { on: '2021-11-03', time: '16:30', deliverables: ['tong_ket'], reporters: [], receiver: null },
    ] as const;
    const lateAt = (takenInAt: string) =>
      board({
        plan: samplePlan({ deadlines }),
        reports: [ofHealth({ takenInAt }, { unit: HEALTH.name })],
      }).lines[0]?.isLate;
    expect(lateAt('2021-11-03T09:30:00.000Z')).toBe(false);
    expect(lateAt('2021-11-03T09:31:00.000Z')).toBe(true);
  });

  it('believes the stamp before the mail and the mail before the day of taking in', () => {
    const taken = '2022-03-01T00:00:00.000Z';
    const dropped = ofHealth({ takenInAt: taken }, { unit: HEALTH.name });
    const mailed = { ...dropped, sentAt: '2021-11-02T01:00:00Z' };
    const decisions = { [dropped.documentId]: sampleDecision({ receivedOn: '2021-11-05' }) };
    const receipt = (one: Case) => board(one).lines[0]?.reports[0]?.receipt;
    expect(receipt({ reports: [dropped] })).toMatchObject({ source: 'intake', on: '2022-03-01' });
    expect(receipt({ reports: [mailed] })).toMatchObject({ source: 'mail', on: '2021-11-02' });
    expect(receipt({ reports: [mailed], decisions })).toEqual({
      source: 'person',
      on: '2021-11-05',
      at: null,
    });
    expect(receipt({ reports: [{ ...dropped, sentAt: '2099-01-01T00:00:00Z' }] })?.source).toBe('intake');
  });

  it('calls nobody late who sends a corrected version after the day', () => {
    const first = ofHealth({}, { unit: HEALTH.name });
    const second = ofHealth(
      { takenInAt: '2021-11-08T00:00:00.000Z' },
      { unit: HEALTH.name, issuedOn: '2021-11-08' },
    );
    const [line] = board({ reports: [first, second] }).lines;
    expect(line).toMatchObject({ isLate: false, state: 'received' });
    expect(line?.reports.map(({ issuedOn }) => issuedOn)).toEqual(['2021-11-08', '2021-11-01']);
  });

  it('keeps a current version that answers by its old one alone, and where a person had placed that', () => {
    const current = sampleReport({ unit: 'Trung tâm Y tế', title: 'Giải trình', kind: 'khac' });
    const old = ofHealth({ currentId: current.documentId }, { unit: HEALTH.name });
    const [line] = board({ reports: [old, current] }).lines;
    expect(line?.reports).toMatchObject([{ documentId: current.documentId, reason: 'version', first: null }]);
    const decisions = { [old.documentId]: sampleDecision({ unitId: FINANCE.id }) };
    const moved = board({ units: [HEALTH, FINANCE], reports: [old, current], decisions });
    expect(moved.lines.map(({ state }) => state)).toEqual(['missing', 'received']);
  });

  it('counts the day of an old version until a person says that it is of no campaign', () => {
    const current = ofHealth({ takenInAt: '2021-11-08T00:00:00.000Z' }, { unit: HEALTH.name });
    const old = { ...ofHealth({}, { unit: HEALTH.name }), currentId: current.documentId };
    const decisions = { [old.documentId]: sampleDecision({ belongs: false }) };
    expect(board({ reports: [old, current] }).lines[0]?.isLate).toBe(false);
    expect(board({ reports: [old, current], decisions }).lines[0]?.isLate).toBe(true);
    expect(board({ reports: [{ ...old, currentId: null }, current] }).lines[0]?.reports).toHaveLength(2);
    // The current one is being read again: the unit did report.
    expect(board({ reports: [old] }).lines[0]?.state).toBe('received');
  });

  it('names what is missing until a person says that it is complete', () => {
    const report = ofHealth({}, { unit: HEALTH.name });
    const reports = [report];
    expect(board({ reports, gaps: [SHARE] }).lines[0]?.isIncomplete).toBe(true);
    expect(board({ reports, gaps: [] }).lines[0]?.isIncomplete).toBe(false);
    const decisions = { [report.documentId]: sampleDecision({ accepted: true }) };
    expect(board({ reports, gaps: [SHARE], decisions }).lines[0]?.isIncomplete).toBe(false);
  });

  it('leaves nothing out: reports without a place are listed apart, and a person can place them', () => {
    const stranger = sampleReport({ unit: 'Trung tâm Y tế huyện Kế Sách' });
    const found = board({ reports: [stranger] });
    expect(found.lines[0]?.state).toBe('missing');
    expect(found.unplaced.map(({ documentId }) => documentId)).toEqual([stranger.documentId]);
    const decisions = { [stranger.documentId]: sampleDecision({ unitId: HEALTH.id }) };
    const placed = board({ reports: [stranger], decisions });
    expect(placed.lines[0]?.state).toBe('received');
    expect(placed.unplaced).toEqual([]);
  });

  it('does not choose between two communes of one name', () => {
    const communes = ['Huyện Kế Sách', 'Huyện Mỹ Tú'].map((parent) =>
      sampleUnit('UBND xã Phú Mỹ', { parent, id: sampleUnit(parent).id, unitId: null }),
    );
    const found = board({ units: communes, reports: [sampleReport({ unit: 'UBND xã Phú Mỹ' })] });
    expect(found.counts.received).toBe(0);
    expect(found.unplaced).toHaveLength(1);
  });

  it('places many reports among many units without looking at each pair', () => {
    const units = Array.from({ length: 400 }, (_, at) => sampleUnit(`Trường Tiểu học số ${at} Kế Sách`));
    const reports = units.map(({ name }) => sampleReport({ unit: name }));
    expect(board({ units, reports }).counts).toMatchObject({ lines: 400, received: 400 });
  });
});
