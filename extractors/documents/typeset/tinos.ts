import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/** The family name under which the font is registered with the canvas. */
export const TINOS = 'Tinos';

const require = createRequire(import.meta.url);
GlobalFonts.registerFromPath(
  require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  TINOS,
);

/** Measured once at a large size: widths are linear in the size. */
const MEASURED_AT = 100;
const context = createCanvas(1, 1).getContext('2d');
context.font = `${MEASURED_AT}px ${TINOS}`;

/**
 * Width of a text in Tinos, the metric twin of Times New Roman (SIL Open Font License).
 *
 * @param size in points; the width is in the same unit
 */
export function textWidth(text: string, size: number): number {
  // The canvas refuses NULs, which broken text layers hold.
  const printable = text.replaceAll('\0', '');
  return printable === '' ? 0 : (context.measureText(printable).width * size) / MEASURED_AT;
}
