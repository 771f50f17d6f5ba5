import { randomUUID } from 'node:crypto';
import type { JobOf } from '../jobs.ts';

export function open(documentId: string = randomUUID()): JobOf<'open'> {
  return { step: 'open', documentId, version: 1 };
}

export function readPage(documentId: string, page: number): JobOf<'read-page'> {
  return { step: 'read-page', documentId, version: 1, page };
}

export function understand(documentId: string): JobOf<'understand'> {
  return { step: 'understand', documentId, version: 1 };
}
