import { scanWithLayer } from '../../../fixtures/conditions/hidden-layer.ts';
import { reportToPdf } from '../../../fixtures/report-to-pdf.ts';
import type { Kind } from '../../figures/kinds.ts';

/** A searchable scan whose layer has one number otherwise than the print; the same number where it is right. */
export function misreadLayer(printed: string, read: string): Kind {
  return {
    name: `layer-${printed}-${read}`,
    extension: 'pdf',
    group: 'scans',
    make: async (report) => {
      const { pdf } = await reportToPdf(report);
      return scanWithLayer(pdf, (text) => text.replace(new RegExp(`(?<!\\d)${printed}(?!\\d)`), read));
    },
  };
}
