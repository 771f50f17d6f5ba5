import { quoteOf } from '../../../model/quote.ts';
import { CUMULATIVE, cumulativeOf } from '../cumulative.ts';
import type { Rule } from '../rule.ts';
import { yearLabel } from '../years.ts';

/** A cumulative count under one year: it says nothing of that year and is compared with none. */
export const cumulativeAndYear: Rule = {
  id: CUMULATIVE.id,
  look({ figures, pages }) {
    return [...cumulativeOf(figures, pages)].flatMap((figure) => {
      const { period, count, evidence } = figure;
      if (period === null || period.kind === 'range') return [];
      const parameters = { quote: quoteOf(evidence), count, year: yearLabel(period) };
      return [{ severity: 'info', parameters, figures: [figure], evidence, basis: null }];
    });
  },
};
