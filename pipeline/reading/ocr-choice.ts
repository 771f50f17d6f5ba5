import { z } from 'zod';
import type { OcrChoice } from '../../extractors/documents/ocr/choose.ts';
import { parseEnvironment } from '../environment.ts';

const Environment = z.object({
  BANGVANG_OCR: z.enum(['auto', 'tesseract.js', 'packaged']).default('auto'),
});

/** Which OCR engine an administrator wants. @throws BadSettingError */
export function ocrChoice(environment: NodeJS.ProcessEnv = process.env): Pick<OcrChoice, 'prefer'> {
  const { BANGVANG_OCR: wanted } = parseEnvironment(Environment, environment);
  return wanted === 'auto' ? {} : { prefer: wanted };
}
