import { z } from 'zod';
import { ReadResult } from '../../model/document.ts';

/** `bangvang schema`: the JSON Schema of one line of `bangvang read --format json`, made from the zod schemas. */
export function schema(): void {
  process.stdout.write(`${JSON.stringify(z.toJSONSchema(ReadResult, { io: 'output' }), null, 2)}\n`);
}
