import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pagesOfText } from './pages-of-text.ts';
import { understand } from './understand.ts';

/** Published documents and what a careful person reads out of one of them; beside the checkout, where there are any. */
const shared = join(import.meta.dirname, '../../../shared');
const present = existsSync(join(shared, 'golden'));
const skipReason = present ? '' : ' (skipped: no ../shared beside the checkout)';

const Golden = z.object({
  figures: z.array(
    z.object({
      award: z.string().nullable(),
      rank: z.number().optional(),
      recipient: z.string(),
      count: z.number(),
      status: z.string(),
      occasion: z.string().optional(),
      year: z.number(),
    }),
  ),
});

function seed(name: string): string {
  return readFileSync(join(shared, 'seeds', name), 'utf8');
}

describe.skipIf(!present)(`published documents${skipReason}`, () => {
  test('all 51 figures of the five-year report come out, and nothing else', () => {
    const golden = Golden.parse(
      JSON.parse(readFileSync(join(shared, 'golden/001_bf079fbe5f21ce60.json'), 'utf8')),
    );
    const figures = understand(pagesOfText(seed('001_bf079fbe5f21ce60.txt'))).value.figures;
    const read = figures.map((figure) => ({
      award: figure.award,
      rank: figure.rank,
      recipient: figure.recipient,
      count: figure.count,
      status: figure.status,
      occasion: figure.occasion,
      year: Number(figure.period?.from.slice(0, 4)),
    }));
    const wanted = golden.figures.map(({ award, rank, recipient, count, status, occasion, year }) => ({
      award,
      rank,
      recipient,
      count,
      status,
      occasion,
      year,
    }));
    expect(read).toHaveLength(51);
    expect(read).toEqual(expect.arrayContaining(wanted));
  });

  const others = present ? readdirSync(join(shared, 'seeds')).filter((name) => !name.startsWith('001')) : [];
  test.each(others)('%s states no award figure', (name) => {
    expect(understand(pagesOfText(seed(name))).value.figures).toEqual([]);
  });
});
