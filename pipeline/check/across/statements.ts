import type { CurrentFigure } from '../../../model/current-figure.ts';
import type { DocumentHead } from '../../../model/document.ts';
import type { Figure, Period } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { ComparedUnit, PageLayout, Profile, Statement } from '../../../model/statement.ts';
import { totalOf } from '../totals.ts';
import { yearLabel } from '../years.ts';
import { unitOfDocument, unitOfFigure } from './unit.ts';

/** What is known of a document when it is held against others. */
export function profileOf(name: string, head: DocumentHead, figures: readonly CurrentFigure[]): Profile {
  const { kind, period, number, issuedOn, signer } = head;
  const standing = figures.filter(({ state }) => state !== 'dismissed');
  return {
    name,
    kind,
    unit: unitOfDocument(head),
    period,
    // "/SNV-TĐKT": the symbol of a letter that has no number yet.
    number: number === null || number.startsWith('/') ? null : number,
    issuedOn,
    isSigned: signer !== null && signer.name !== null,
    cites: head.citations.flatMap(({ code }) => (code === null ? [] : [code])),
    awards: [
      ...new Set(standing.flatMap(({ figure }) => (figure.award === null ? [] : [figure.award]))),
    ].sort(),
  };
}

/**
 * A period as it is compared: whole years by the year that they end in, since a statistical year ("01/12/2022 đến
 * 30/11/2023") and a calendar year are told of alike; everything else by its days.
 *
 * @example periodKey(period) // 'year 2023', 'school_year 2021-2022', 'range 2020-01-01..2024-12-31'
 */
export function periodKey(period: Period): string {
  const { kind, from, to } = period;
  return kind === 'year' || kind === 'school_year'
    ? `${kind} ${yearLabel(period)}`
    : `${kind} ${from}..${to}`;
}

/** The same of an award and its recipients in any year: what one document's number may be held against another's. */
export function awardKey({ award, rank, recipient, occasion, counting, status }: Statement): string {
  return [award, rank ?? '', recipient, occasion ?? '', counting, status].join(' ');
}

interface Placed {
  readonly figure: Figure;
  readonly unit: ComparedUnit;
  readonly period: Period;
  readonly award: string;
  readonly isDoubtful: boolean;
}

function placed({ figure, state }: CurrentFigure, head: DocumentHead): Placed[] {
  const unit = unitOfFigure(figure.unit, head);
  const { award, period } = figure;
  if (state === 'dismissed' || unit === null || award === null || period === null) return [];
  return [{ figure, unit, period, award, isDoubtful: state === 'needs_review' }];
}

/**
 * What a document states, each award, unit and period once and in the order in which it is told. A sum of which one
 * figure is in doubt is no statement until a person has settled it, and neither is one that the document itself
 * tells in two ways.
 */
export function statementsOf(
  figures: readonly CurrentFigure[],
  head: DocumentHead,
  layout: readonly PageLayout[],
): Statement[] {
  const own = unitOfDocument(head);
  const ownPeriod = head.period && periodKey(head.period);
  const all = figures.flatMap((figure) => placed(figure, head));
  const groups = groupBy(all, ({ figure, unit, period, award }) => {
    const { rank, recipient, occasion, counting, status } = figure;
    return JSON.stringify([unit.key, periodKey(period), award, rank, recipient, occasion, counting, status]);
  });
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    const total = totalOf(
      group.map(({ figure }) => figure),
      layout,
    );
    if (first === undefined || total === null || group.some(({ isDoubtful }) => isDoubtful)) return [];
    const { unit, period, award, figure } = first;
    const { rank, recipient, occasion, counting, status } = figure;
    return [
      {
        award,
        ...(rank !== undefined && { rank }),
        recipient,
        ...(occasion !== undefined && { occasion }),
        counting,
        status,
        count: total.count,
        unit,
        period,
        isOwn: unit.key === own?.key && periodKey(period) === ownPeriod,
        figures: total.figures.map(({ id }) => id),
        evidence: total.figures.flatMap(({ evidence }) => evidence),
      },
    ];
  });
}
