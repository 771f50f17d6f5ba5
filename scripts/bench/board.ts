/**
 * Time of the board of a campaign: `npm run bench:board`. A real PostgreSQL is seeded over the store with one campaign
 * and as many reports as units, every tenth of them in two versions; then the board is asked for as the server asks
 * for it, until it is words for the wire. Seconds on the clock. Options: `--units N`, `--rounds N`.
 */
import { parseArgs } from 'node:util';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import { assessDocument } from '../../pipeline/campaigns/assess.ts';
import { loadBoard, loadBoards } from '../../pipeline/campaigns/load-board.ts';
import { listNewUnits, settleCampaign } from '../../pipeline/campaigns/settle.ts';
import { samplePlan } from '../../pipeline/campaigns/testing/samples.ts';
import { seedText } from '../../pipeline/check/across/testing/seed-text.ts';
import { reportText } from '../../pipeline/check/across/testing/texts.ts';
import { CampaignBoard } from '../../server/campaign-contract.ts';
import type { Database } from '../../store/database.ts';
import { findPlan } from '../../store/reporting/plans.ts';
import { temporaryDatabase } from '../../store/testing/temporary-database.ts';
import { decideVersion } from '../../store/versions.ts';
import { machine } from './machine.ts';
import { median } from './watch.ts';

const { values } = parseArgs({
  options: { units: { type: 'string', default: '500' }, rounds: { type: 'string', default: '5' } },
});
const [units, rounds] = [Number(values.units), Number(values.rounds)];
const NOW = new Date('2023-12-20T00:00:00Z');
const VERSIONS_EVERY = 10;

const YEAR = { from: '2023-01-01', to: '2023-12-31', kind: 'year', label: 'năm 2023' } as const;
const nameOf = (at: number) => `Trường Tiểu học số ${at}`;
const textOf = (at: number, number = '45') =>
  reportText({ unit: nameOf(at).toLocaleUpperCase('vi'), number, ldtt: 40 + at });

/** What a letter of an office asks for: an outline, and figures in its parts. */
const PLAN: CampaignPlan = samplePlan({
  letter: { code: null, date: null },
  office: { name: 'Sở Giáo dục và Đào tạo tỉnh Bình Định', parent: 'Ủy ban nhân dân tỉnh Bình Định' },
  requests: [{ deliverable: 'tong_ket', period: YEAR }],
  deadlines: [{ on: '2023-12-10', time: null, deliverables: ['tong_ket'], reporters: [], receiver: null }],
  sections: Array.from({ length: 24 }, (_, at) => ({
    path: `I.${at + 1}`,
    label: `${at + 1}.`,
    title: `Phong trào thi đua “Chung sức xây dựng nông thôn mới giai đoạn ${at}”`,
    groups: at % 4 === 0 ? ['truong'] : [],
  })),
  figures: ['LDTT', 'TTLDTT', 'CSTDCS', 'GK', 'HC_LD'].map((award) => ({
    awards: [award],
    recipients: [],
    statuses: ['awarded'],
    measures: ['count'],
    breakdown: ['nu'],
    section: null,
  })),
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

async function seed(db: Database): Promise<{ id: string; reports: string[] }> {
  const { id } = await settleCampaign(db, null, { plan: PLAN, reviewer: 'Lan' });
  const names = Array.from({ length: units }, (_, at) => nameOf(at));
  await listNewUnits(
    db,
    id,
    names.map((name) => ({ name, groups: ['truong'], parent: null })),
  );
  const reports: string[] = [];
  for (const [at] of names.entries()) {
    const current = await seedText(db, `${at}.docx`, textOf(at));
    reports.push(current);
    if (at % VERSIONS_EVERY !== 0) continue;
    const old = await seedText(db, `${at} dự thảo.docx`, textOf(at, ''));
    const said = { verdict: 'version', currentId: current, reviewer: 'Lan' } as const;
    await decideVersion(db, { documentId: old, otherId: current, ...said }, null);
  }
  return { id, reports };
}

const database = await temporaryDatabase();
try {
  const { db } = database;
  console.log(machine());
  const { id, reports } = await seed(db);
  const ask = async () => JSON.stringify(CampaignBoard.parse(await loadBoard(db, id, NOW)));
  const first = await seconds(ask);
  const stored = await findPlan(db, id);
  for (const report of reports) await assessDocument(db, report, [stored]);
  const known = await seconds(ask);
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) later.push(await seconds(ask));
  const { board } = await loadBoard(db, id, NOW);
  const all = await seconds(() => loadBoards(db, NOW));
  console.log(`\n${units} units, ${reports.length} reports: ${JSON.stringify(board.counts)}`);
  console.log('\n| the board | seconds |\n|---|---|');
  const rows = [
    ['first, before any report was looked at', first],
    ['first with every report looked at', known],
    [`later, median of ${rounds}`, median(later)],
    [`later, slowest of ${rounds}`, Math.max(...later)],
    ['all campaigns, for their list', all],
  ] as const;
  for (const [what, time] of rows) console.log(`| ${what} | ${time.toFixed(2)} |`);
} finally {
  await database.close();
}
