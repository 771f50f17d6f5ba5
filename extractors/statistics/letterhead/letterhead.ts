import type { DocumentHead } from '../../../model/document.ts';
import type { Block } from '../stream/blocks.ts';

export function letterheadOf(_blocks: readonly Block[]): DocumentHead {
  return {
    kind: 'khac',
    number: null,
    issuedOn: null,
    issuer: null,
    title: null,
    unit: null,
    period: null,
    evidence: {},
  };
}
