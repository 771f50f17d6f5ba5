import { between, pick, type Random } from './chance.ts';
import { type CountKey, type Unit, words } from './words.ts';

export type Counts = Readonly<Partial<Record<CountKey, number>>>;

/** What a unit says of one year. */
export interface YearCounts {
  readonly year: number;
  readonly counts: Counts;
}

/** What a generated report says, before it is put into words. */
export interface Story {
  readonly unit: Unit;
  readonly staff: number;
  /** Collectives that belong to the unit. */
  readonly parts: number;
  /** The period that it says it is on; the figures may leave out some of its years. */
  readonly from: number;
  readonly to: number;
  readonly issuedOn: string;
  readonly years: readonly YearCounts[];
  /** Paragraphs and tables after the counts, in the marks of `fixtures/README.md`. */
  readonly said: readonly string[];
  /** Chooses wording and layout, the same for both reports of a pair. */
  readonly look: number;
}

export interface StoryOptions {
  readonly from?: number;
  readonly to?: number;
  readonly kind?: Unit['kind'];
  readonly staff?: readonly [number, number];
}

/** Numbers that the laws of every year allow and that differ from award to award. */
function lawfulCounts(random: Random, staff: number, parts: number): Counts {
  const LDTT = Math.floor((staff * between(random, 78, 94)) / 100);
  const CSTDCS = Math.floor((LDTT * between(random, 8, 13)) / 100);
  return {
    LDTT,
    CSTDCS,
    CSTD_BO_TINH: 1,
    TTLDTT: parts - between(random, 1, 3),
    TTLDXS: Math.max(1, Math.floor(parts / 6)),
    CO_BO_TINH: 1,
    BK_TINH_TT: between(random, 1, 2),
    BK_TINH: between(random, 3, 6),
    GK_TT: between(random, 4, 8),
    GK: Math.floor((LDTT * between(random, 20, 30)) / 100),
  };
}

/** Those whose awards the laws in force and the other rules treat alike; the rest only where a rule needs them. */
const USUAL: readonly Unit['kind'][] = ['so', 'benh_vien', 'truong', 'cong_ty', 'huyen'];

function frame(random: Random, { kind, staff: [least, most] = [90, 240] }: StoryOptions) {
  const kinds = kind === undefined ? USUAL : [kind];
  return {
    unit: pick(
      random,
      words.units.filter((unit) => kinds.includes(unit.kind)),
    ),
    staff: between(random, least, most),
    parts: between(random, 12, 18),
    said: [],
    look: between(random, 0, 1_000_000),
  };
}

/**
 * A report on one year in which everything is as it should be. No district reports on a year that it did not see the
 * end of: there are none after 30/6/2025.
 */
export function yearStory(random: Random, options: StoryOptions = {}): Story {
  const { from = 2016, to = 2024 } = options;
  const base = frame(random, options);
  const year = between(random, from, to);
  return {
    ...base,
    from: year,
    to: year,
    issuedOn: `${year}-12-${between(random, 10, 28)}`,
    years: [{ year, counts: lawfulCounts(random, base.staff, base.parts) }],
  };
}

/** A report on several years, year by year, with counts that move a little from each year to the next. */
export function yearsStory(random: Random, options: StoryOptions & { readonly length?: number } = {}): Story {
  const { length = 5, from = 2015, to = 2024 } = options;
  const base = frame(random, options);
  const first = between(random, from, to - length + 1);
  const start = lawfulCounts(random, base.staff, base.parts);
  const years = Array.from({ length }, (_, index) => ({
    year: first + index,
    counts: moved(start, index),
  }));
  const last = first + length - 1;
  return { ...base, from: first, to: last, issuedOn: `${last}-12-${between(random, 10, 28)}`, years };
}

/** A few more each year, and every second year one more of what is given to fewer. */
function moved(counts: Counts, years: number): Counts {
  const { LDTT = 0, CSTDCS = 0, GK = 0, GK_TT = 0 } = counts;
  const more = years % 2;
  return { ...counts, LDTT: LDTT + years, CSTDCS: CSTDCS + more, GK: GK + 2 * years, GK_TT: GK_TT + more };
}
