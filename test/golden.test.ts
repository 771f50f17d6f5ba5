import { mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReadResult } from '../model/document.ts';
import { readFile } from '../pipeline/read-file.ts';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { pdfToScan } from '../scripts/fixtures/scan.ts';
import { textToPdf } from '../scripts/fixtures/text-to-pdf.ts';
import { sharedPath } from './support/shared.ts';

const SEED = '001_bf079fbe5f21ce60';
const seedPath = sharedPath(`seeds/${SEED}.txt`);
const goldenPath = sharedPath(`golden/${SEED}.json`);

const Golden = z.object({
  document: z.object({ unit: z.string() }),
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
type Golden = z.infer<typeof Golden>;

describe.skipIf(!seedPath || !goldenPath)('the published five-year report', () => {
  let folder: string;
  let golden: Golden;
  const readers = new ReadingPool();
  const paths = { text: seedPath ?? '', pdf: '', scan: '' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-golden-'));
    golden = Golden.parse(JSON.parse(await readBytes(goldenPath ?? '', 'utf8')));
    const pdf = await textToPdf(await readBytes(paths.text, 'utf8'));
    paths.pdf = join(folder, 'bao-cao.pdf');
    paths.scan = join(folder, 'bao-cao-quet.pdf');
    await writeFile(paths.pdf, pdf);
    await writeFile(paths.scan, await pdfToScan(pdf, { dpi: 200, skew: 0.5, noise: 4, seed: 7 }));
  });
  afterAll(async () => {
    await readers.close();
    await rm(folder, { recursive: true });
  });

  it.each(['text', 'pdf', 'scan'] as const)(
    'gives all 51 figures and nothing else from %s',
    async (source) => {
      const { result } = await readFile(paths[source], readers);
      expect(result.status).not.toBe('failed');
      expect(keys(result.figures.map(withYear))).toEqual(keys(golden.figures));
      expect(result.document).toMatchObject({ kind: 'bao_cao', unit: golden.document.unit });
      expect(result.document?.period).toMatchObject({ from: '2015-01-01', to: '2020-12-31' });
    },
  );

  it('shows the four things that are wrong with it, each at its place', async () => {
    const { result } = await readFile(paths.pdf, readers);
    const shares = flagsOf(result, 'cstdcs-share');
    expect(shares.map(({ severity, parameters }) => [parameters.year, severity])).toEqual(
      expect.arrayContaining([
        [2016, 'warning'],
        [2018, 'info'],
        [2019, 'info'],
      ]),
    );
    expect(shares).toHaveLength(3);
    expect(shares[0]?.basis?.text).toContain('07/2014/TT-BNV');
    expect(flagsOf(result, 'missing-year')).toMatchObject([
      { parameters: { years: expect.stringContaining('2020') } },
    ]);
    expect(flagsOf(result, 'contradicting-period').length).toBeGreaterThan(0);
    expect(flagsOf(result, 'damaged-text-layer')).toHaveLength(1);
    for (const flag of result.flags) expect(flag.evidence.length, flag.rule).toBeGreaterThan(0);
  });

  it.each([
    [
      '000_cebca9c40cdc696e',
      {
        kind: 'cong_van',
        number: '/SNV-TĐKT',
        issuedOn: null,
        issuer: 'Sở Nội vụ tỉnh Sóc Trăng',
        title:
          'Về việc báo cáo tổng kết công tác thi đua, khen thưởng năm 2021 và phương hướng, nhiệm vụ năm 2022',
      },
    ],
    [
      '002_25e2e30f3149d3c3',
      {
        kind: 'ke_hoach',
        number: null,
        issuedOn: null,
        title: 'Triển khai, thực hiện công tác thi đua, khen thưởng năm 2022 của Văn phòng UBND tỉnh',
      },
    ],
    ['003_bbcfb9aeace9e754', { kind: 'cong_van', number: null, issuedOn: null, title: null }],
    [
      '004_49990b7659a6ff8f',
      { title: expect.stringMatching(/^Hướng dẫn tổng kết .* phương hướng, nhiệm vụ .* năm 2023$/) },
    ],
  ])('reads the head of seed %s and invents no figure', async (seed, head) => {
    const { result } = await readFile(sharedPath(`seeds/${seed}.txt`) ?? '', readers);
    expect(result.figures).toEqual([]);
    expect(result.document).toMatchObject(head);
  });
});

function withYear({
  award,
  rank,
  recipient,
  count,
  status,
  occasion,
  period,
}: ReadResult['figures'][number]) {
  return { award, rank, recipient, count, status, occasion, year: Number(period?.from.slice(0, 4)) };
}

/** Order does not matter, number does: sorted one-line descriptions. */
function keys(figures: readonly Golden['figures'][number][]): string[] {
  return figures
    .map(({ award, rank, recipient, count, status, occasion, year }) =>
      [year, award, rank, recipient, count, status, occasion].join(' '),
    )
    .sort();
}

function flagsOf(result: ReadResult, rule: string) {
  return result.flags.filter((flag) => flag.rule === rule);
}
