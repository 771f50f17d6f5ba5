import type { FileReading } from '../../pipeline/read-file.ts';

/** One object a file, one line each. */
export function toJson({ result }: FileReading): string {
  return `${JSON.stringify(result)}\n`;
}
