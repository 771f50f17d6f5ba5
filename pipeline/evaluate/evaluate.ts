import { understand } from '../../extractors/statistics/understand.ts';
import { type Figure, REVIEW_BELOW } from '../../model/figure.ts';
import type { Case, Never, WantedFigure, WantedPeriod } from './case.ts';
import { type Match, matchFigures } from './match.ts';
import { pagesOfCase } from './pages-of-case.ts';

/** What the reading of one case came to. */
export interface CaseOutcome extends Match<WantedFigure> {
  readonly id: string;
  readonly isExact: boolean;
  /** Figures that the case forbids, with what forbids them; each is among `extra` too. */
  readonly forbidden: readonly { readonly never: Never; readonly figure: Figure }[];
}

/** The sums over many cases. */
export interface Totals {
  readonly cases: number;
  readonly exact: number;
  /** Wanted, read, and both. */
  readonly wanted: number;
  readonly read: number;
  readonly right: number;
  /** Wrong ones that no reviewer would be asked about. */
  readonly wrongAndSure: number;
  readonly forbidden: number;
}

/** Reads a case's text as that of a plain text document, and holds its figures against the wanted ones. */
export async function evaluateCase(one: Case): Promise<CaseOutcome> {
  return judge(one, understand(await pagesOfCase(one.text)).value.figures);
}

/** Holds figures against a case. A figure that the case wants is never one that it forbids. */
export function judge({ id, figures: wanted, never }: Case, figures: readonly Figure[]): CaseOutcome {
  // Those that ask for a period choose first: the others take any.
  const strictFirst = [...wanted].sort(
    (a, b) => Number(b.period !== undefined) - Number(a.period !== undefined),
  );
  const match = matchFigures(figures, strictFirst, (figure, { period }) => hasPeriod(figure, period));
  const forbidden = match.extra.flatMap((figure) =>
    never.filter((each) => fits(figure, each)).map((each) => ({ never: each, figure })),
  );
  return { ...match, id, forbidden, isExact: match.missed.length === 0 && match.extra.length === 0 };
}

/** Whether a figure has every field that is named. */
function fits(figure: Figure, never: Never): boolean {
  const { award, rank, recipient, count, status } = figure;
  const fields: Readonly<Record<string, unknown>> = { award, rank, recipient, count, status };
  return Object.entries(never).every(([key, value]) => fields[key] === value);
}

function hasPeriod({ period }: Figure, wanted: WantedPeriod | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted === null || period === null) return wanted === period;
  if (typeof wanted === 'object') return period.from === wanted.from && period.to === wanted.to;
  const text = String(wanted).normalize('NFC').trim();
  if (/^\d{4}$/.test(text)) return period.from === `${text}-01-01` && period.to === `${text}-12-31`;
  if (text === `${period.from}..${period.to}`) return true;
  return text.toLowerCase() === period.label.toLowerCase();
}

/** The sums over outcomes. */
export function totalsOf(outcomes: readonly CaseOutcome[]): Totals {
  const sum = (part: (outcome: CaseOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + part(outcome), 0);
  return {
    cases: outcomes.length,
    exact: sum(({ isExact }) => Number(isExact)),
    wanted: sum(({ right, missed }) => right.length + missed.length),
    read: sum(({ right, extra }) => right.length + extra.length),
    right: sum(({ right }) => right.length),
    wrongAndSure: sum(({ extra }) => extra.filter(({ confidence }) => confidence >= REVIEW_BELOW).length),
    forbidden: sum((outcome) => outcome.forbidden.length),
  };
}

/** Shares of whole figures; null where there is nothing to divide by. */
export interface Shares {
  readonly precision: number | null;
  readonly recall: number | null;
  /** The harmonic mean of both. */
  readonly f1: number | null;
}

/** Precision, recall and F1 of whole figures. */
export function sharesOf({ wanted, read, right }: Pick<Totals, 'wanted' | 'read' | 'right'>): Shares {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(right, read),
    recall: share(right, wanted),
    f1: share(2 * right, wanted + read),
  };
}
