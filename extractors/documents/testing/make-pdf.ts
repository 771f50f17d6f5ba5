import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A PDF for a test, drawn by `draw` on A4 in Tinos 13 pt without margins. */
export async function makePdf(
  draw: (pdf: InstanceType<typeof PDFDocument>) => void,
  options: Options = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
  });
  pdf.font(FONT).fontSize(13);
  draw(pdf);
  pdf.end();
  return done;
}

/** Writes one line with its upper left corner at `x`, `y`. */
export function write(pdf: InstanceType<typeof PDFDocument>, text: string, x: number, y: number): void {
  pdf.text(text, x, y, { lineBreak: false });
}

/** What pdfkit will write into a dictionary that its types keep to themselves: `_root`, a page's `resources`. */
export function dictionaryOf(owner: object, name: string): object {
  const reference: unknown = Reflect.get(owner, name);
  if (typeof reference === 'object' && reference !== null && 'data' in reference) {
    const { data } = reference;
    if (typeof data === 'object' && data !== null) return data;
  }
  throw new Error(`pdfkit has no ${name}`);
}
