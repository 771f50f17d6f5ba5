import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Addressee } from '../../../model/letterhead.ts';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

const Cases = z.object({
  cases: z.array(
    z.object({ name: z.string(), lines: z.array(z.string()), expected: z.record(z.string(), z.unknown()) }),
  ),
});
const path = new URL('./letterheads.json', import.meta.url);
const { cases } = Cases.parse(JSON.parse(readFileSync(path, 'utf8')));

const names = (list: readonly Addressee[]): string[] => list.map(({ name }) => name);

/** What the labels speak of, from the reading of a letterhead. */
function read(lines: readonly string[]): Record<string, unknown> {
  const { document } = understand(pagesOfText(lines.join('\n'))).value;
  const { signer } = document;
  return {
    ...document,
    symbolType: document.symbol?.type ?? null,
    unitId: document.resolvedUnit?.id ?? null,
    recipients: names(document.recipients),
    distribution: names(document.distribution),
    outline: document.outline.map(({ label }) => label),
    signer: signer && { position: signer.position, name: signer.name, signsFor: signer.signsFor },
  };
}

describe('labelled letterheads', () => {
  test.each(cases.map(({ name, lines, expected }) => [name, lines, expected] as const))(
    '%s',
    (_name, lines, expected) => {
      expect(read(lines)).toMatchObject(expected);
    },
  );
});
