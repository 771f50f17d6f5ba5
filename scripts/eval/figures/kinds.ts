import { CONDITIONS } from '../../fixtures/conditions/conditions.ts';
import type { Report } from '../../fixtures/report.ts';
import { reportToDocx } from '../../fixtures/report-to-docx.ts';
import { reportToPdf } from '../../fixtures/report-to-pdf.ts';
import { reportToText } from '../../fixtures/report-to-text.ts';

/** A form in which a described document reaches an office. */
export interface Kind {
  readonly name: string;
  readonly extension: 'txt' | 'docx' | 'pdf';
  /** Scans go through OCR: seconds a page, so that a sample is read unless all are asked for. */
  readonly group: 'text' | 'scans';
  readonly make: (report: Report) => Promise<Uint8Array>;
}

const pdfOf = async (report: Report): Promise<Uint8Array> => (await reportToPdf(report)).pdf;

/** A born-digital PDF put through a condition of `scripts/fixtures/conditions`. */
function conditioned(name: string, group: Kind['group'], condition: string): Kind {
  return {
    name,
    extension: 'pdf',
    group,
    make: async (report) => {
      const found = CONDITIONS.find((one) => one.name === condition);
      if (!found) throw new RangeError(`there is no condition “${condition}”`);
      return found.make(await pdfOf(report));
    },
  };
}

/** Every form that figures are measured in. */
export const KINDS: readonly Kind[] = [
  {
    name: 'text',
    extension: 'txt',
    group: 'text',
    make: async (report) => new TextEncoder().encode(reportToText(report)),
  },
  { name: 'docx', extension: 'docx', group: 'text', make: reportToDocx },
  { name: 'text-layer', extension: 'pdf', group: 'text', make: pdfOf },
  conditioned('damaged-layer', 'text', 'damaged-layer'),
  conditioned('damaged-layer-wide', 'text', 'damaged-layer-wide'),
  conditioned('scan-light', 'scans', 'light-200dpi'),
  conditioned('scan-heavy', 'scans', 'heavy-150dpi'),
  conditioned('scan-seal', 'scans', 'seal-colour'),
];

/** @throws RangeError for a form that there is not */
export function kindCalled(name: string): Kind {
  const kind = KINDS.find((one) => one.name === name);
  if (kind === undefined) throw new RangeError(`there is no form of file “${name}”`);
  return kind;
}
