import { quoteOf } from '../../../model/quote.ts';
import { CUMULATIVE, isCalledCumulative } from '../cumulative.ts';
import type { Rule } from '../rule.ts';
import { runningText } from '../running-text.ts';
import { yearLabel } from '../years.ts';

/** A cumulative count under one year: it says nothing of that year and is compared with none. */
export const cumulativeAndYear: Rule = {
  id: CUMULATIVE.id,
  look({ figures, pages }) {
    const running = runningText(pages);
    return figures.flatMap((figure) => {
      const { period, count, evidence } = figure;
      if (period === null || period.kind === 'range' || !isCalledCumulative(figure, running)) return [];
      const parameters = { quote: quoteOf(evidence), count, year: yearLabel(period) };
      return [{ severity: 'info', parameters, figures: [figure], evidence, basis: null }];
    });
  },
};
