import { z } from 'zod';
import json from '../../../knowledge/rules/contradicting-year.json' with { type: 'json' };
import { countsAll } from '../../../model/addable.ts';
import { DocumentKind } from '../../../model/document.ts';
import type { Figure, Period } from '../../../model/figure.ts';
import type { Facts, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { placesOf } from '../sum-finding.ts';
import { yearLabel } from '../years.ts';

const Least = z.object({ kinds: z.array(DocumentKind).min(1), awards: z.number().int().min(1) });
const DATA = RuleData.extend({ least: z.array(Least).min(1) }).parse(json);

/** The figures of one year or school year, of the same kind of year as the document's. */
function ofYears(figures: readonly Figure[], own: Period): { figure: Figure; period: Period }[] {
  return figures.flatMap((figure) =>
    countsAll(figure) && figure.period?.kind === own.kind ? [{ figure, period: figure.period }] : [],
  );
}

/** The one other year that all figures are of; null where they tell several, or the document's own. */
function otherYear(periods: readonly Period[], own: Period): Period | null {
  const [first] = periods;
  const alike = periods.every(({ to }) => to.slice(0, 4) === first?.to.slice(0, 4));
  return first !== undefined && alike && first.to.slice(0, 4) < own.to.slice(0, 4) ? first : null;
}

function enough(figures: readonly Figure[], { document }: Facts): boolean {
  const least = DATA.least.find(({ kinds }) => kinds.includes(document.kind));
  const awards = new Set(figures.map(({ award, recipient }) => `${award} ${recipient}`)).size;
  return least !== undefined && awards >= least.awards;
}

/** L28: all figures of a document on one year are of an earlier one: the title or the body kept last year's number. */
export const contradictingYear: Rule = {
  id: DATA.id,
  look(facts) {
    const own = facts.document.period;
    if (own === null || (own.kind !== 'year' && own.kind !== 'school_year')) return [];
    const told = ofYears(facts.figures, own);
    const other = otherYear(
      told.map(({ period }) => period),
      own,
    );
    const figures = told.map(({ figure }) => figure);
    if (other === null || told.length < facts.figures.filter(countsAll).length || !enough(figures, facts))
      return [];
    const place = facts.document.evidence.period ?? facts.document.evidence.title;
    const evidence = [...(place === undefined ? [] : [place]), ...placesOf(figures)];
    const parameters = { year: yearLabel(own), other: yearLabel(other), figures: figures.length };
    return [{ severity: 'warning', parameters, figures, evidence, basis: null }];
  },
};
