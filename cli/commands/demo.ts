import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropIntoInbox } from '../../pipeline/intake/drop.ts';
import { say } from '../say.ts';
import { readSettings } from '../settings.ts';

const SAMPLES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));

/** `bangvang demo`: puts the sample documents into the inbox. */
export async function demo(): Promise<void> {
  const { inbox } = readSettings();
  const names = (await readdir(SAMPLES)).filter((name) => !name.endsWith('.json')).sort();
  for (const name of names) await dropIntoInbox(inbox, name, createReadStream(join(SAMPLES, name)));
  say('demo-copied', { count: names.length, inbox });
  say('demo-start');
}
