import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Box } from '../../model/geometry.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);
const MARGIN = 56;
const LINE_HEIGHT = 26;
const SIZE = 13;

export interface SamplePages {
  readonly pdf: Buffer;
  readonly width: number;
  readonly height: number;
  /** Where the words stand, in points from the top left. @throws RangeError where the page has no such words */
  boxOf(page: number, words: string): Box;
}

/** A PDF of one line of text below the other, and where each of its words stands. */
export async function samplePages(pages: readonly (readonly string[])[]): Promise<SamplePages> {
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.font(FONT).fontSize(SIZE);
  for (const lines of pages) {
    pdf.addPage();
    lines.forEach((line, index) => {
      pdf.text(line, MARGIN, topOf(index), { lineBreak: false });
    });
  }
  const { width, height } = pdf.page;
  const boxOf = (page: number, words: string): Box => {
    const lines = pages[page - 1] ?? [];
    const index = lines.findIndex((line) => line.includes(words));
    const line = lines[index];
    if (line === undefined) throw new RangeError(`page ${page} has no “${words}”`);
    const left = MARGIN + pdf.widthOfString(line.slice(0, line.indexOf(words)));
    return [left, topOf(index), left + pdf.widthOfString(words), topOf(index) + SIZE * 1.2];
  };
  pdf.end();
  await ended;
  return { pdf: Buffer.concat(chunks), width, height, boxOf };
}

function topOf(line: number): number {
  return MARGIN + line * LINE_HEIGHT;
}
