import { describe, expect, it } from 'vitest';
import { Figure } from '../model/figure.ts';
import { changesOf, draftOf, isComplete } from '../web/review/figure-draft.ts';
import { nextFigure, nextToReview } from '../web/review/next-figure.ts';
import { relativesOf } from '../web/review/relatives.ts';

const machine = Figure.parse({
  id: 'f_000000000000',
  award: 'HC_LD',
  rank: 2,
  recipient: 'ca_nhan',
  count: 11,
  counting: 'distinct',
  status: 'awarded',
  level: null,
  period: { from: '2023-01-01', to: '2023-12-31', kind: 'year', label: 'Năm 2023' },
  unit: null,
  evidence: [{ page: 1, box: [0, 0, 1, 1], text: '11' }],
  confidence: 0.9,
});

describe('the form of a figure', () => {
  it('changes nothing that nobody touched', () => {
    expect(changesOf(machine, draftOf(machine))).toEqual({});
  });

  it('says only what changed, and takes away what was emptied', () => {
    const draft = { ...draftOf(machine), count: 12, rank: '' as const, occasion: 'dot_xuat' as const };
    expect(changesOf(machine, draft)).toEqual({ count: 12, rank: null, occasion: 'dot_xuat' });
    const women = Figure.parse({ ...machine, sex: 'nu' });
    expect(changesOf(women, { ...draftOf(women), sex: '', role: 'lanh_dao' })).toEqual({
      sex: null,
      role: 'lanh_dao',
    });
  });

  it('names a calendar year as reports do, and any other period by its days', () => {
    const year = { ...draftOf(machine), from: '2022-01-01', to: '2022-12-31' };
    expect(changesOf(machine, year).period).toMatchObject({ kind: 'year', label: 'Năm 2022' });
    const range = { ...draftOf(machine), from: '2020-06-01', to: '2021-05-31' };
    expect(changesOf(machine, range).period).toMatchObject({
      kind: 'range',
      label: '01/06/2020 – 31/05/2021',
    });
    expect(changesOf(machine, { ...draftOf(machine), from: '', to: '' }).period).toBeNull();
  });

  it.each([
    ['no count', { count: null }],
    ['half a period', { to: '' }],
    ['a period that ends before it begins', { from: '2024-01-01' }],
    ['what is no date', { from: null }],
  ])('is not complete with %s', (_, change) => {
    expect(isComplete({ ...draftOf(machine), ...change })).toBe(false);
  });
});

describe('what a figure belongs to', () => {
  const item = (id: string, rest: object = {}) => {
    const figure = Figure.parse({ ...machine, id, ...rest });
    return { figure, machine: figure, state: 'machine_confirmed' as const, history: [] };
  };
  const whole = item('f_000000000001');
  const part = item('f_000000000002', { partOf: 'f_000000000001' });
  const twin = item('f_000000000003', { sameAs: 'f_000000000001' });
  const all = [whole, part, twin];

  it('is found from both ends', () => {
    expect(relativesOf(part.machine, all)).toEqual({
      wholes: [whole],
      parts: [],
      repeated: [],
      repetitions: [],
    });
    expect(relativesOf(twin.machine, all)).toMatchObject({ wholes: [], repeated: [whole] });
    expect(relativesOf(whole.machine, all)).toMatchObject({ parts: [part], repetitions: [twin] });
  });

  it('is nothing where the document does not have it', () => {
    expect(relativesOf(part.machine, [part])).toMatchObject({ wholes: [] });
  });
});

describe('the way through the figures', () => {
  const states = ['confirmed', 'needs_review', 'machine_confirmed', 'needs_review', 'dismissed'] as const;
  const figures = states.map((state, index) => ({
    figure: Figure.parse({ ...machine, id: `f_00000000000${index}` }),
    machine,
    state,
    history: [],
  }));
  const id = (index: number) => `f_00000000000${index}`;

  it('goes to what the machine doubts, around the end', () => {
    expect(nextToReview(figures, null, 1)).toBe(id(1));
    expect(nextToReview(figures, id(1), 1)).toBe(id(3));
    expect(nextToReview(figures, id(3), 1)).toBe(id(1));
    expect(nextToReview(figures, id(3), -1)).toBe(id(1));
  });

  it('ends where Tab shall leave the list', () => {
    expect(nextToReview(figures, id(3), 1, 'ahead')).toBeUndefined();
    expect(nextToReview(figures, id(1), -1, 'ahead')).toBeUndefined();
  });

  it('goes to what the machine is sure of when nothing is in doubt', () => {
    const settled = figures.map((item) =>
      item.state === 'needs_review' ? { ...item, state: 'confirmed' as const } : item,
    );
    expect(nextToReview(settled, id(3), 1)).toBe(id(2));
  });

  it('steps to neighbours and stops at the ends', () => {
    expect(nextFigure(figures, null, 1)).toBe(id(0));
    expect(nextFigure(figures, id(0), 1)).toBe(id(1));
    expect(nextFigure(figures, id(0), -1)).toBeUndefined();
    expect(nextFigure(figures, id(4), 1)).toBeUndefined();
  });
});
