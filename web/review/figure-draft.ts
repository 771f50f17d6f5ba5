import { printedDay } from '../../model/printed-day.ts';
import type { Changes, ReviewFigure } from '../api/types.ts';

type Figure = ReviewFigure['figure'];
type Rank = '' | '1' | '2' | '3';

/** A figure as it stands in the form: empty text where the figure says nothing. */
export interface FigureDraft {
  readonly count: number | null;
  readonly award: string | null;
  readonly rank: Rank;
  readonly recipient: Figure['recipient'];
  readonly status: Figure['status'];
  readonly occasion: NonNullable<Figure['occasion']> | '';
  readonly role: NonNullable<Figure['role']> | '';
  readonly sex: NonNullable<Figure['sex']> | '';
  /** `YYYY-MM-DD`, empty for none; null while what is typed is no date. */
  readonly from: string | null;
  readonly to: string | null;
  /** A whole calendar year, where the period is one. */
  readonly year: number | null;
}

const RANKS = { 1: '1', 2: '2', 3: '3' } as const;
const RANK_NUMBERS = { '': null, '1': 1, '2': 2, '3': 3 } as const;

export function draftOf(figure: Figure): FigureDraft {
  const { period } = figure;
  return {
    count: figure.count,
    award: figure.award,
    rank: figure.rank ? RANKS[figure.rank] : '',
    recipient: figure.recipient,
    status: figure.status,
    occasion: figure.occasion ?? '',
    role: figure.role ?? '',
    sex: figure.sex ?? '',
    from: period?.from ?? '',
    to: period?.to ?? '',
    year: yearOf(period?.from ?? '', period?.to ?? ''),
  };
}

/** Whether it can be saved: a count, and a period with both its ends in order or none. */
export function isComplete({ count, from, to }: FigureDraft): boolean {
  return count !== null && from !== null && to !== null && (from === '') === (to === '') && from <= to;
}

/** What the form changes about the figure; empty where it changes nothing. */
export function changesOf(figure: Figure, draft: FigureDraft): Changes {
  const rank = RANK_NUMBERS[draft.rank];
  const [occasion, role, sex] = [draft.occasion || null, draft.role || null, draft.sex || null];
  const hasPeriodChanged =
    draft.from !== (figure.period?.from ?? '') || draft.to !== (figure.period?.to ?? '');
  return {
    ...(draft.count !== null && draft.count !== figure.count && { count: draft.count }),
    ...(draft.award !== figure.award && { award: draft.award }),
    ...(rank !== (figure.rank ?? null) && { rank }),
    ...(draft.recipient !== figure.recipient && { recipient: draft.recipient }),
    ...(draft.status !== figure.status && { status: draft.status }),
    ...(occasion !== (figure.occasion ?? null) && { occasion }),
    ...(role !== (figure.role ?? null) && { role }),
    ...(sex !== (figure.sex ?? null) && { sex }),
    ...(hasPeriodChanged && { period: periodOf(draft) }),
  };
}

/** Labelled as reports label their periods, in Vietnamese: the label is part of the data. */
function periodOf({ from, to }: FigureDraft): Changes['period'] {
  if (!from || !to) return null;
  const year = yearOf(from, to);
  if (year !== null) return { from, to, kind: 'year', label: `Năm ${year}` };
  return { from, to, kind: 'range', label: `${printedDay(from)} – ${printedDay(to)}` };
}

function yearOf(from: string, to: string): number | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : null;
}
