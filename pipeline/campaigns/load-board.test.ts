import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { understand } from '../../extractors/statistics/understand.ts';
import { addCorrection } from '../../store/corrections.ts';
import { advance } from '../../store/documents.ts';
import { listFigures, saveUnderstanding } from '../../store/findings.ts';
import { recordContent } from '../../store/ledger.ts';
import { savePage } from '../../store/pages.ts';
import { addDecision } from '../../store/reporting/decisions.ts';
import { CampaignNotFoundError, PlanConflictError } from '../../store/reporting/plans.ts';
import { removeUnit } from '../../store/reporting/units.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../store/testing/temporary-database.ts';
import { NO_LOCAL_RULES } from '../check/local-rules.ts';
import { checkStep } from '../steps/check-document.ts';
import { loadBoard, loadBoards } from './load-board.ts';
import { findProposal, LetterWithoutCampaignError } from './proposals.ts';
import { listNewUnits, mendCampaign, settleCampaign } from './settle.ts';
import { sampleDecision } from './testing/samples.ts';

const NOW = new Date('2030-01-01T00:00:00Z');

const LETTER = `UBND TỈNH SÓC TRĂNG
SỞ NỘI VỤ

Số: 839/SNV-TĐKT
Về việc báo cáo tổng kết công tác thi đua, khen thưởng năm 2021

Sóc Trăng, ngày 06 tháng 10 năm 2021

Kính gửi: Các Sở, Ban ngành tỉnh.

Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo tổng kết công tác thi đua, khen thưởng năm 2021 (số liệu tính đến ngày 31/10/2021) với các nội dung sau:

1. Công tác tuyên truyền, nhân rộng điển hình tiên tiến
2. Công tác khen thưởng: số lượng danh hiệu Lao động tiên tiến, Chiến sĩ thi đua cơ sở.
3. Khó khăn, vướng mắc

Báo cáo gửi về Sở Nội vụ chậm nhất ngày 03/11/2021.
`;

const REPORT = `UBND TỈNH SÓC TRĂNG
SỞ Y TẾ

Số: 45/BC-SYT

Sóc Trăng, ngày 02 tháng 11 năm 2021

BÁO CÁO
Kết quả công tác thi đua, khen thưởng năm 2021

Thực hiện Công văn số 839/SNV-TĐKT ngày 06/10/2021 của Sở Nội vụ, Sở Y tế báo cáo kết quả công tác thi đua, khen thưởng năm 2021 (số liệu tính đến ngày 30/11/2021) như sau:

1. Công tác khen thưởng
Năm 2021, danh hiệu Lao động tiên tiến cho 48 cá nhân.

2. Khó khăn, vướng mắc
Kinh phí khen thưởng còn hạn chế.
`;

describe('the board of a campaign in the database', () => {
  let database: TemporaryDatabase;
  let letter = '';
  let report = '';
  beforeAll(async () => {
    database = await temporaryDatabase();
    letter = await take('cv.txt', LETTER);
    report = await take('bc.txt', REPORT);
  });
  afterAll(() => database.close());

  /** Takes a text in and leads it to its end, as the steps do. */
  async function take(name: string, text: string): Promise<string> {
    const { db } = database;
    const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: `.done/${name}` };
    const content = { sha256: createHash('sha256').update(name).digest('hex'), size: text.length };
    const { documentId } = await recordContent(db, arrival, content);
    const pages = pagesOfText(text);
    for (const page of pages) {
      const { number, width, height } = page;
      await savePage(db, documentId, { number, width, height, state: 'read', page, issues: [] });
    }
    const { value, issues } = understand(pages);
    await saveUnderstanding(db, documentId, value, issues);
    await checkStep(documentId, { db, reached: () => undefined, localRules: NO_LOCAL_RULES });
    return documentId;
  }

  async function check(id: string) {
    await advance(database.db, id, ['ready'], 'checking');
    await checkStep(id, { db: database.db, reached: () => undefined, localRules: NO_LOCAL_RULES });
    const rows = await database.db.selectFrom('flags').select('body').where('document_id', '=', id).execute();
    return rows.map(({ body }) => body.rule);
  }

  const open = async () =>
    settleCampaign(database.db, letter, {
      plan: (await findProposal(database.db, letter)).plan,
      reviewer: 'Lan',
    });

  it('goes from the letter to who has reported, what is missing and the flags', async () => {
    const { db } = database;
    expect(await check(report)).not.toContain('after-cut-off');
    const { id, concerned } = await open();
    expect(concerned).toEqual([report]);
    expect(await check(report)).toContain('after-cut-off');

    const { board } = await loadBoard(db, id, NOW);
    expect(board.counts.lines).toBeGreaterThan(15);
    expect(board.counts).toMatchObject({ received: 1, late: 1, incomplete: 1 });
    const line = board.lines.find(({ state }) => state === 'received');
    expect(line).toMatchObject({
      unit: { name: 'Sở Y tế tỉnh Sóc Trăng', groups: ['so_nganh'] },
      due: { on: '2021-11-03' },
      reports: [{ documentId: report, reason: 'citation', receipt: { source: 'intake' } }],
    });
    expect(line?.reports[0]?.gaps).toEqual([
      expect.objectContaining({ kind: 'section', path: '1' }),
      { kind: 'award', award: 'CSTDCS', mentioned: false },
    ]);

    const decision = sampleDecision({ receivedOn: '2021-11-03', accepted: true });
    await addDecision(db, id, report, { decision, reviewer: 'Lan' });
    const after = (await loadBoard(db, id, NOW)).board.counts;
    expect(after).toMatchObject({ received: 1, late: 0, incomplete: 0 });
    expect((await loadBoards(db, NOW))[0]?.board.counts).toEqual(after);
  });

  it('has one campaign a letter, and lets nobody write over an unseen plan', async () => {
    const { db } = database;
    await expect(open()).rejects.toThrow(PlanConflictError);
    const [{ id, version, plan } = never()] = await loadBoards(db, NOW);
    const mended = { plan: { ...plan, cutOff: { from: null, to: '2021-12-31' } }, reviewer: 'Minh' };
    await mendCampaign(db, id, mended, version);
    await expect(mendCampaign(db, id, mended, version)).rejects.toThrow(PlanConflictError);
    await expect(mendCampaign(db, letter, mended, version)).rejects.toThrow(CampaignNotFoundError);
    expect(await check(report)).not.toContain('after-cut-off');
    await expect(findProposal(db, report)).rejects.toThrow(LetterWithoutCampaignError);
  });

  it('looks again for what is missing when the plan or the report changes', async () => {
    const { db } = database;
    const gapsNow = async () => {
      const { board } = await loadBoard(db, (await loadBoards(db, NOW))[0]?.id ?? '', NOW);
      return board.lines.flatMap(({ reports }) => reports.flatMap(({ gaps }) => gaps ?? []));
    };
    const [figure] = await listFigures(db, report);
    expect(await gapsNow()).not.toContainEqual(expect.objectContaining({ award: 'LDTT' }));
    await addCorrection(
      db,
      report,
      { subject: 'figure', subjectId: figure?.id ?? '', action: 'dismiss', changes: null, reviewer: 'Lan' },
      null,
    );
    expect(await gapsNow()).toContainEqual(expect.objectContaining({ award: 'LDTT' }));
  });

  it('keeps each unit once, in whatever spelling, and takes it off again', async () => {
    const { db } = database;
    const { id } = await settleCampaign(db, null, {
      plan: { ...(await findProposal(db, letter)).plan, letter: { code: null, date: null } },
      reviewer: 'Lan',
    });
    const unit = (name: string, parent: string | null = null) => ({ name, groups: [], parent });
    const units = [unit('UBND xã Phú Mỹ', 'Huyện Mỹ Tú'), unit('UBND xã Phú Mỹ', 'Huyện Kế Sách')];
    expect(await listNewUnits(db, id, units)).toBe(2);
    expect(await listNewUnits(db, id, [unit('Ủy ban nhân dân xã Phú Mỹ', 'huyện Mỹ Tú')])).toBe(0);
    const { units: listed } = await loadBoard(db, id, NOW);
    expect(listed.map(({ parent }) => parent)).toEqual(['Huyện Mỹ Tú', 'Huyện Kế Sách']);
    await removeUnit(db, id, listed[0]?.id ?? '');
    expect((await loadBoard(db, id, NOW)).units).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('there is a campaign');
}
