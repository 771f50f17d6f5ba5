import { createHash } from 'node:crypto';
import { pagesOfText } from '../../../../extractors/statistics/pages-of-text.ts';
import { understand } from '../../../../extractors/statistics/understand.ts';
import { Sha256 } from '../../../../model/document.ts';
import { check } from '../../../../pipeline/check/check.ts';
import type { FileReading } from '../../../../pipeline/read-file.ts';
import type { Report } from '../../../fixtures/report.ts';
import { reportToText } from '../../../fixtures/report-to-text.ts';

/** What reading a described document as a text gives, without a file; each document counts as a file of its own. */
export function readingOf(report: Report): FileReading {
  const text = reportToText(report);
  const pages = pagesOfText(text);
  const { value, issues } = understand(pages);
  const { document, figures } = value;
  const sha256 = Sha256.parse(createHash('sha256').update(`${report.id} ${text}`).digest('hex'));
  const result = {
    ...{ file: `${report.id}.txt`, sha256, mail: null, pages: [], status: 'ok' as const },
    ...{ ...value, issues, flags: check({ document, pages, figures }) },
  };
  return { result, pages };
}
