import { createHash } from 'node:crypto';
import { type Figure, FigureId, type Period } from '../../../model/figure.ts';

/** A calendar year as the period of a figure. */
export function yearPeriod(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31`, kind: 'year', label: `Năm ${year}` };
}

/** A span of calendar years, both included. */
export function rangePeriod(from: number, to: number): Period {
  return { from: `${from}-01-01`, to: `${to}-12-31`, kind: 'range', label: `giai đoạn ${from}-${to}` };
}

/** A school year from September to May. */
export function schoolYearPeriod(from: number): Period {
  return {
    from: `${from}-09-01`,
    to: `${from + 1}-05-31`,
    kind: 'school_year',
    label: `năm học ${from}-${from + 1}`,
  };
}

const DEFAULTS: Omit<Figure, 'id' | 'evidence'> = {
  award: 'LDTT',
  recipient: 'ca_nhan',
  count: 1,
  counting: 'distinct',
  status: 'awarded',
  level: null,
  period: yearPeriod(2018),
  unit: 'Sở Xây dựng',
  confidence: 1,
};

/** An awarded count of individuals with Lao động tiên tiến of 2018, but for what `changes` says; `line` places it on page 1. */
export function figure(changes: Partial<Figure>, line = 1): Figure {
  const values = { ...DEFAULTS, ...changes };
  const evidence = changes.evidence ?? [
    { page: 1, box: [72, line * 20, 300, line * 20 + 14] as const, text: `${values.count} ${values.award}` },
  ];
  const hash = createHash('sha256')
    .update(JSON.stringify([values, evidence]))
    .digest('hex');
  return { ...values, id: FigureId.parse(changes.id ?? `f_${hash.slice(0, 12)}`), evidence };
}
