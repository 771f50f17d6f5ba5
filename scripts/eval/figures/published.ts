import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type TrueFigure, trueFigures } from '../truth.ts';

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const REPORT = '001_bf079fbe5f21ce60';
/** Guidance letters, a plan and a web page: no figure may come out of them. */
const SILENT = [
  '000_cebca9c40cdc696e',
  '002_25e2e30f3149d3c3',
  '003_bbcfb9aeace9e754',
  '004_49990b7659a6ff8f',
];

const Golden = z.object({ figures: z.array(z.looseObject({ year: z.number() })) });

/** A published document as extracted text, with what a careful person reads out of it. */
export interface PublishedText {
  readonly path: string;
  readonly figures: readonly TrueFigure[];
}

/** The published documents in the folder beside the checkout; none where it is absent, as in a user's clone. */
export function publishedTexts(): PublishedText[] {
  const golden = `${SHARED}golden/${REPORT}.json`;
  if (!existsSync(golden)) return [];
  const { figures } = Golden.parse(JSON.parse(readFileSync(golden, 'utf8')));
  const dated = figures.map(({ year, ...figure }) => ({
    ...figure,
    page: 1,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  }));
  const texts = [
    { path: `${SHARED}seeds/${REPORT}.txt`, figures: trueFigures(dated) },
    ...SILENT.map((name) => ({ path: `${SHARED}seeds/${name}.txt`, figures: [] })),
  ];
  return texts.filter(({ path }) => existsSync(path));
}
