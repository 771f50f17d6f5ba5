import { createHash } from 'node:crypto';
import { loadCorpus } from '../../fixtures/corpus/corpus.ts';
import { loadReports, type Report } from '../../fixtures/report.ts';
import { reportToPdf } from '../../fixtures/report-to-pdf.ts';
import { truthOf } from '../../fixtures/truth.ts';
import { type TrueFigure, trueFigures } from '../truth.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

/** A described document and what a careful person reads out of it. */
export interface LabelledDocument {
  readonly report: Report;
  readonly figures: readonly TrueFigure[];
  /** Only counted: nobody looks at what was read wrongly. */
  readonly heldOut: boolean;
}

/** All described documents: those whose files are committed, and the corpus. */
export async function labelledDocuments(): Promise<LabelledDocument[]> {
  const committed = loadReports(new URL('reports/', FIXTURES)).map((report) => ({ report, heldOut: false }));
  const described = [...committed, ...loadCorpus(new URL('corpus/', FIXTURES))];
  return Promise.all(
    described.map(async ({ report, heldOut }) => ({
      report,
      heldOut,
      figures: trueFigures(truthOf(report, await reportToPdf(report)).figures),
    })),
  );
}

/** The same few on every run, and for the most part also when others are added: those whose ids hash lowest. */
export function sampleOf<T extends { readonly report: { readonly id: string } }>(
  documents: readonly T[],
  size: number,
): T[] {
  const hash = ({ report }: T) => createHash('sha256').update(report.id).digest('hex');
  return [...documents]
    .sort((a, b) => (hash(a) < hash(b) ? -1 : 1))
    .slice(0, size)
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
}
