import { type Figure, REVIEW_BELOW } from '../../model/figure.ts';
import type { Page } from '../../model/page.ts';
import { claimText, matchFigures } from '../../pipeline/evaluate/match.ts';
import type { TrueFigure } from './truth.ts';

/** How a reading compares with the truth, figure by figure; a figure is right only when all its fields are. */
export interface Judgement {
  readonly right: readonly { readonly figure: Figure; readonly wanted: TrueFigure }[];
  readonly missed: readonly TrueFigure[];
  readonly wrong: readonly Figure[];
}

/** A judgement in words. */
export interface Score {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** Wrong ones that no reviewer would be asked about. */
  readonly wrongAndSure: readonly string[];
}

/**
 * Holds figures against the truth; what the truth leaves open is neither missed nor wrong.
 * @param withPeriod false where the page that states it was not read
 */
export function judge(read: readonly Figure[], truth: readonly TrueFigure[], withPeriod: boolean): Judgement {
  const needed = [...truth].sort((a, b) => Number(a.optional) - Number(b.optional));
  const { right, missed, extra } = matchFigures(
    read,
    needed,
    (figure, wanted) => !withPeriod || spanOf(figure) === spanOf(wanted),
  );
  return {
    right,
    missed: missed.filter(({ optional }) => !optional),
    wrong: extra.filter((figure) => !isOptional(figure, truth)),
  };
}

/** The part of a judgement that concerns tables: figures that the truth has from one, wrong ones read inside one. */
export function inTables({ right, missed, wrong }: Judgement, pages: readonly Page[]): Judgement {
  return {
    right: right.filter(({ wanted }) => wanted.cell !== undefined),
    missed: missed.filter(({ cell }) => cell !== undefined),
    wrong: wrong.filter((figure) => isInTable(figure, pages)),
  };
}

/** A wrong figure that no reviewer would be asked about. */
export const isSure = ({ confidence }: Figure): boolean => confidence >= REVIEW_BELOW;

/** A figure on one line, with its period. */
export function describe(figure: Figure | TrueFigure, withPeriod = true): string {
  return withPeriod ? `${claimText(figure)} ${spanOf(figure)}`.trim() : claimText(figure);
}

/** `judge`, in words. */
export function score(read: readonly Figure[], truth: readonly TrueFigure[], withPeriod: boolean): Score {
  const { right, missed, wrong } = judge(read, truth, withPeriod);
  return {
    right: right.length,
    missed: missed.map((figure) => describe(figure, withPeriod)),
    wrong: wrong.map((figure) => describe(figure, withPeriod)),
    wrongAndSure: wrong.filter(isSure).map((figure) => describe(figure, withPeriod)),
  };
}

function spanOf({ period }: Figure | TrueFigure): string {
  return period ? `${period.from}..${period.to}` : '';
}

/** Another reading of a figure that the truth leaves open. */
function isOptional(figure: Figure, truth: readonly TrueFigure[]): boolean {
  return truth.some(
    ({ optional, count, recipient }) => optional && count === figure.count && recipient === figure.recipient,
  );
}

function isInTable({ evidence }: Figure, pages: readonly Page[]): boolean {
  return evidence.some(({ page: number, box }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const tables = pages.find((page) => page.number === number)?.tables ?? [];
    return tables.some((table) => {
      const [x0, y0, x1, y1] = table.box;
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    });
  });
}
