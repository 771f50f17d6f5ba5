import type { Deliverable } from '../../../model/campaign.ts';
import { campaignWords } from './knowledge.ts';
import { blanked, finder } from './pattern.ts';

/** A thing to be handed in, where folded text names it. */
export interface Named {
  readonly deliverable: Deliverable;
  readonly from: number;
  readonly to: number;
}

const kinds = campaignWords.deliverables.map(({ deliverable, names }) => ({
  deliverable,
  pattern: finder(names),
}));
const masked = finder(campaignWords.masked.names);
const REPORTS = new Set<Deliverable>(['tong_ket', 'so_ket', 'chuyen_de']);

/** Every deliverable that folded text names, in reading order; of two on one place the more special one. */
export function namedIn(folded: string): Named[] {
  let rest = blanked(folded, masked);
  const found: Named[] = [];
  for (const { deliverable, pattern } of kinds) {
    for (const match of rest.matchAll(pattern))
      found.push({ deliverable, from: match.index, to: match.index + match[0].length });
    rest = blanked(rest, pattern);
  }
  return found.sort((left, right) => left.from - right.from);
}

/**
 * The deliverables without repetition. "Báo cáo" beside a report with a name is that report; alone it is the one
 * that the letter is about, where `main` is a report.
 */
export function deliverablesIn(folded: string, main: Deliverable | null): Deliverable[] {
  const kindsNamed = [...new Set(namedIn(folded).map(({ deliverable }) => deliverable))];
  const special = kindsNamed.filter((kind) => kind !== 'bao_cao');
  if (!kindsNamed.includes('bao_cao')) return special;
  if (special.some((kind) => REPORTS.has(kind))) return special;
  const report = main !== null && REPORTS.has(main) ? main : 'bao_cao';
  return [report, ...special];
}
