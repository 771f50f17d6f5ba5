import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TemporaryDatabase, temporaryDatabase } from '../../../store/testing/temporary-database.ts';
import { campaignFlags } from './answering.ts';
import { pairsOf, type ReportPair } from './pairs.ts';
import { afterCutOff } from './planters/after-cut-off.ts';
import { duplicateReport } from './planters/duplicate-report.ts';
import type { Planter } from './planters/planter.ts';
import { readingOf } from './testing/reading.ts';
import { versionFlags } from './versions.ts';

const firstOf = (planter: Planter): ReportPair => {
  const [first] = pairsOf(planter, 1, 'text');
  if (first === undefined) throw new RangeError('no pair');
  return first;
};
const readingsOf = ({ beside, ...pair }: ReportPair, which: 'clean' | 'faulty') =>
  [pair[which], ...beside].map(readingOf);

describe('files that come together', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(() => database.close());

  it('are held against the campaign of the letter among them', () => {
    const pair = firstOf(afterCutOff);
    const rules = (which: 'clean' | 'faulty') =>
      campaignFlags(readingsOf(pair, which)).map(({ rule }) => rule);
    expect(rules('clean')).toEqual([]);
    expect(rules('faulty')).toEqual(['after-cut-off']);
    expect(campaignFlags([readingOf(pair.faulty)])).toEqual([]);
  });

  it('are proposed as versions by the pipeline, and leave its database empty', async () => {
    const { db } = database;
    const pair = firstOf(duplicateReport);
    const [flag, ...others] = await versionFlags(db, readingsOf(pair, 'faulty'));
    expect(flag?.rule).toBe('duplicate-report');
    expect(others).toEqual([]);
    expect(await versionFlags(db, readingsOf(pair, 'clean'))).toEqual([]);
    expect(await db.selectFrom('documents').selectAll().execute()).toEqual([]);
  });
});
