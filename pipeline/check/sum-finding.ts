import type { Evidence, Figure } from '../../model/figure.ts';
import type { Severity } from '../../model/flag.ts';
import type { Page } from '../../model/page.ts';
import { quoteOf } from '../../model/quote.ts';
import { sumOf } from './partings.ts';
import type { Finding } from './rule.ts';

/** The places of some figures, each once. */
export function placesOf(figures: readonly Figure[]): Evidence[] {
  const places = figures.flatMap(({ evidence }) => evidence);
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** What cannot be is an error in print; on a page read by OCR it is as likely a digit read wrongly, and is asked. */
export function unlessMisread(
  severity: Severity,
  places: readonly Evidence[],
  pages: readonly Page[],
): Severity {
  const read = places.some(({ page }) =>
    pages.some(({ number, source }) => number === page && (source === 'ocr' || source === 'mixed')),
  );
  return severity === 'error' && read ? 'warning' : severity;
}

/** Counts as they are added: "13 + 11". */
export function printedSum(parts: readonly Figure[]): string {
  return parts.map(({ count }) => count).join(' + ');
}

/** That a whole and its parts contradict each other: what is printed, and the sum that would be right. */
export function sumFinding(
  severity: Severity,
  whole: Figure,
  parts: readonly Figure[],
  pages: readonly Page[],
): Finding {
  const figures = [whole, ...parts];
  const evidence = placesOf(figures);
  return {
    severity: unlessMisread(severity, evidence, pages),
    parameters: {
      quote: quoteOf(whole.evidence),
      printed: whole.count,
      parts: printedSum(parts),
      sum: sumOf(parts),
    },
    figures,
    evidence,
    basis: null,
  };
}
