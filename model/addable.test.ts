import { describe, expect, it } from 'vitest';
import { addable, withoutParts } from './addable.ts';
import { Figure } from './figure.ts';

const id = (number: number) => `f_${String(number).padStart(12, '0')}`;

function figure(number: number, rest: Readonly<Record<string, unknown>> = {}): Figure {
  return Figure.parse({
    id: id(number),
    award: 'LDTT',
    recipient: 'ca_nhan',
    count: number,
    counting: 'distinct',
    status: 'awarded',
    level: null,
    period: null,
    unit: null,
    evidence: [{ page: 1, box: [0, 0, 1, 1], text: String(number) }],
    confidence: 1,
    ...rest,
  });
}

const counts = (figures: readonly Figure[]) => figures.map(({ count }) => count);

describe('addable', () => {
  const whole = figure(48);
  const part = figure(20, { partOf: id(48) });
  const smaller = figure(5, { partOf: id(20) });

  it('leaves out the parts of a whole, at whatever depth', () => {
    expect(counts(addable([smaller, part, whole]))).toEqual([48]);
    expect(counts(addable([whole, smaller], [whole, part, smaller]))).toEqual([48]);
  });

  it('keeps what text and table both say where only parts are left out', () => {
    const twin = figure(49, { sameAs: id(48), partOf: id(60) });
    expect(counts(withoutParts([whole, twin, part]))).toEqual([48, 49]);
  });

  it('adds the parts of a whole that is not there', () => {
    expect(counts(addable([part, figure(28, { partOf: id(48) })]))).toEqual([20, 28]);
    expect(counts(addable([smaller], [whole, part, smaller]))).toEqual([5]);
  });

  it('counts what text and table both say once', () => {
    const twin = figure(49, { sameAs: id(48) });
    expect(counts(addable([whole, twin]))).toEqual([48]);
    expect(counts(addable([twin]))).toEqual([49]);
  });

  it('leaves out the part of a twin of what is there', () => {
    const twin = figure(49, { sameAs: id(48) });
    expect(counts(addable([whole, figure(7, { partOf: id(49) })], [whole, twin]))).toEqual([48]);
  });

  it('never adds women, men or one role to everybody', () => {
    expect(counts(addable([whole, figure(9, { sex: 'nu' }), figure(3, { role: 'lanh_dao' })]))).toEqual([48]);
    expect(addable([figure(9, { sex: 'nu' })])).toEqual([]);
  });

  it('comes to an end where parts name each other', () => {
    const ring = [figure(1, { partOf: id(2) }), figure(2, { partOf: id(3) }), figure(3, { partOf: id(2) })];
    expect(counts(addable(ring.slice(0, 1), ring))).toEqual([1]);
  });
});
