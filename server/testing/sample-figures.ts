import type { z } from 'zod';
import { Figure } from '../../model/figure.ts';
import { placeOf, UNIT, year } from './sample-head.ts';
import type { SamplePages } from './sample-page.ts';

/** The id of the n-th figure of the sample report. */
export const figureId = (index: number): string => `f_${index.toString(16).padStart(12, '0')}`;

type FigureInput = Partial<z.input<typeof Figure>> & { quote: string; page?: number };

/** What is read out of the sample report; the place in the list is the number of `figureId`. */
const FIGURES: readonly FigureInput[] = [
  { award: 'LDTT', recipient: 'ca_nhan', count: 52, period: year('2022'), quote: '52 cá nhân' },
  {
    award: 'TTLDTT',
    recipient: 'tap_the',
    count: 6,
    period: year('2022'),
    quote: '06 tập thể',
    confidence: 0.71,
  },
  { award: 'CSTDCS', recipient: 'ca_nhan', count: 9, period: year('2022'), quote: '09 cá nhân' },
  {
    award: 'GK',
    recipient: 'ca_nhan',
    count: 31,
    period: year('2022'),
    quote: '31 cá nhân',
    confidence: 0.64,
  },
  { award: 'LDTT', recipient: 'ca_nhan', count: 48, period: year('2023'), quote: '48 cá nhân' },
  { award: 'TTLDTT', recipient: 'tap_the', count: 7, period: year('2023'), quote: '07 tập thể' },
  {
    award: 'BK_TINH',
    recipient: 'ca_nhan',
    count: 3,
    period: year('2023'),
    quote: '03 cá nhân',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    occasion: 'dot_xuat',
    confidence: 0.8,
  },
  {
    award: 'HC_LD',
    rank: 2,
    recipient: 'tap_the',
    count: 1,
    period: year('2023'),
    quote: '01 tập thể',
    page: 2,
  },
  {
    award: 'HC_LD',
    rank: 2,
    recipient: 'ca_nhan',
    count: 2,
    period: null,
    quote: '02 cá nhân',
    page: 2,
    status: 'proposed',
    confidence: 0.55,
  },
  {
    award: 'LDTT',
    recipient: 'ca_nhan',
    sex: 'nu',
    count: 20,
    period: year('2023'),
    quote: '20 nữ',
    partOf: figureId(4),
  },
  {
    award: 'LDTT',
    recipient: 'ca_nhan',
    count: 52,
    period: year('2022'),
    quote: 'LĐTT 2022 52',
    page: 2,
    sameAs: figureId(0),
  },
];

/** The figures of the sample report, each at its words. */
export function sampleFigures(pages: SamplePages): Figure[] {
  return FIGURES.map((input, index) => figureOf(input, index, pages));
}

function figureOf({ quote, page = 1, ...rest }: FigureInput, index: number, pages: SamplePages): Figure {
  return Figure.parse({
    id: figureId(index),
    counting: 'distinct',
    status: 'awarded',
    level: null,
    unit: UNIT,
    confidence: 0.96,
    evidence: [placeOf(pages, quote, page)],
    ...rest,
  });
}
