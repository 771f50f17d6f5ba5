import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { understand } from '../extractors/statistics/understand.ts';
import { type Figure, REVIEW_BELOW } from '../model/figure.ts';
import { pagesOfCase } from '../pipeline/evaluate/pages-of-case.ts';

const Wanted = z.object({
  award: z.string().nullable(),
  rank: z.number().optional(),
  recipient: z.string(),
  count: z.number(),
  status: z.string(),
  /** Where the case is about them: the occasion, the period or its first year, the count of the total. */
  occasion: z.string().nullable().optional(),
  period: z.object({ from: z.string(), to: z.string() }).optional(),
  year: z.number().nullable().optional(),
  partOf: z.number().nullable().optional(),
  authority: z.string().nullable().optional(),
  /** The reviewer must be asked. */
  doubtful: z.boolean().optional(),
});
type Wanted = z.infer<typeof Wanted>;
const FILES = new URL('../extractors/statistics/cases/', import.meta.url);

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FILES), 'utf8'));
}

const Cases = z.array(z.object({ id: z.string(), text: z.string(), figures: z.array(Wanted) }));
type Case = z.infer<typeof Cases>[number];

function written(figure: Pick<Wanted, 'award' | 'rank' | 'recipient' | 'count' | 'status'>): string {
  const rank = figure.rank === undefined ? '' : ` ${figure.rank}`;
  return `${figure.award}${rank} ${figure.recipient} ${figure.count} ${figure.status}`;
}

async function figuresOf(text: string): Promise<readonly Figure[]> {
  return understand(await pagesOfCase(text)).value.figures;
}

async function read(text: string): Promise<string[]> {
  return (await figuresOf(text)).map(written);
}

function yearOf({ period }: Figure): number | null {
  return period === null ? null : Number(period.from.slice(0, 4));
}

/** What a figure says beyond the count itself, as far as the case asks for it. */
function detailsOf(figure: Figure, wanted: Wanted, all: readonly Figure[]): object {
  const { occasion, period, year, partOf, authority, doubtful } = wanted;
  const own = figure.period === null ? null : { from: figure.period.from, to: figure.period.to };
  return {
    ...(occasion === undefined ? {} : { occasion: figure.occasion ?? null }),
    ...(period === undefined ? {} : { period: own }),
    ...(year === undefined ? {} : { year: yearOf(figure) }),
    ...(authority === undefined ? {} : { authority: figure.authority ?? null }),
    ...(partOf === undefined ? {} : { partOf: all.find(({ id }) => id === figure.partOf)?.count ?? null }),
    ...(doubtful === undefined ? {} : { doubtful: figure.confidence < REVIEW_BELOW }),
  };
}

/** Checks the figures of a case, and what it says of them beyond the counts. */
async function expectRead({ text, figures }: Case): Promise<void> {
  const found = await figuresOf(text);
  expect(found.map(written).sort()).toEqual(figures.map(written).sort());
  for (const wanted of figures) {
    const { occasion, period, year, partOf, authority, doubtful } = wanted;
    const details = { occasion, period, year, partOf, authority, doubtful };
    const fits = found.filter((figure) => written(figure) === written(wanted));
    expect(fits.map((figure) => detailsOf(figure, wanted, found))).toContainEqual(
      Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
    );
  }
}

const gaps = new Set(z.array(z.string()).parse(fileOf('known-gaps')));
/** Written by people who had not seen the grammar; what it does not read yet is listed in `known-gaps.json`. */
const BLIND = [
  ...['departments', 'institutions', 'reports', 'hostile', 'combinations', 'traps'],
  ...['offices', 'bodies', 'sectors', 'fresh', 'mixed', 'last'],
];
const blind = BLIND.flatMap((name) => Cases.parse(fileOf(name)));

describe('sentences in the styles of departments, schools, communes, hospitals, police and unions', () => {
  test.each([...Cases.parse(fileOf('counted')), ...blind.filter(({ id }) => !gaps.has(id))])(
    '$id',
    expectRead,
  );
});

test('the list of known gaps holds what is not read yet, and nothing else', async () => {
  const open = blind.filter((one) => gaps.has(one.id));
  const closed: string[] = [];
  for (const one of open) {
    await expectRead(one).then(
      () => closed.push(one.id),
      () => undefined,
    );
  }
  expect(closed).toEqual([]);
  expect(open).toHaveLength(gaps.size);
});

describe('sentences with numbers that count no awards', () => {
  test.each(Cases.parse(fileOf('silent')))('$id', async ({ text }) => {
    expect(await read(text)).toEqual([]);
  });
});

/** Written before the grammar was tuned and never tuned for: only the shares are held. */
test('sentences kept apart: at least 0.94 of what is read is right, and 0.88 of what is there is read', async () => {
  const apart = ['held-out', ...BLIND.map((name) => `${name}-held-out`)].flatMap((name) =>
    Cases.parse(fileOf(name)),
  );
  let right = 0;
  let wanted = 0;
  let given = 0;
  for (const { text, figures } of apart) {
    const found = await read(text);
    given += found.length;
    wanted += figures.length;
    for (const figure of figures.map(written)) {
      const at = found.indexOf(figure);
      if (at >= 0) found.splice(at, 1);
      right += at >= 0 ? 1 : 0;
    }
  }
  expect(right / given).toBeGreaterThanOrEqual(0.94);
  expect(right / wanted).toBeGreaterThanOrEqual(0.88);
});
