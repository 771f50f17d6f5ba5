import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { bytesOf } from '../../../fixtures/pdf/bytes.ts';
import type { Report } from '../../../fixtures/report.ts';
import { reportToPdf } from '../../../fixtures/report-to-pdf.ts';
import { reportToText } from '../../../fixtures/report-to-text.ts';
import { pageToPicture } from '../../../fixtures/scan.ts';
import type { Kind } from '../../figures/kinds.ts';

const DPI = 200;
const LOOK = { dpi: DPI, skew: 0.4, noise: 4, seed: 21 } as const;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
/** The same bytes on every run. */
const MADE_AT = new Date('2025-01-01T00:00:00Z');

/**
 * A scan of a print on which the words of another report, laid out alike, were typed over those of the report: where
 * the two differ both can be read.
 */
export function typedOver(other: Report): Kind {
  return {
    name: `typed-over-${hashOf(reportToText(other))}`,
    extension: 'pdf',
    group: 'scans',
    make: async (report) => {
      const [below, above] = [await reportToPdf(report), await reportToPdf(other)];
      const doc = new PDFDocument({
        autoFirstPage: false,
        info: { CreationDate: MADE_AT, ModDate: MADE_AT },
      });
      const bytes = bytesOf(doc);
      for (let page = 1; page <= below.pages; page += 1) {
        const over = await pageToPicture(above.pdf, page, 'png', LOOK);
        const under = sharp(await pageToPicture(below.pdf, page, 'png', LOOK));
        const { width = 0, height = 0 } = await under.metadata();
        const picture = under.composite([{ input: Buffer.from(over), blend: 'darken' }]).removeAlpha();
        const size: [number, number] = [(width * 72) / DPI, (height * 72) / DPI];
        doc.addPage({ size, margin: 0 });
        doc.image(await picture.jpeg({ quality: 75 }).toBuffer(), 0, 0, { width: size[0], height: size[1] });
      }
      doc.end();
      return bytes;
    },
  };
}
