import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { readFile } from '../../read-file.ts';
import { ReadingPool } from '../../reading/reading-pool.ts';
import { boardOf } from '../board.ts';
import { samplePlan, sampleReport, sampleUnit } from '../testing/samples.ts';
import { reminderOf } from './reminder.ts';

const NOW = new Date('2021-11-10T02:00:00Z');

/** A board on which the first unit reported late and incompletely and the others did not. */
function board(count: number, plan = samplePlan()) {
  const units = Array.from({ length: count }, (_, at) =>
    sampleUnit(at === 1 ? '=Sở "Y tế"; số 1' : `Trường THPT số ${at}`, { groups: ['truong'], parent: null }),
  );
  const reports = [sampleReport({ unit: units[0]?.name }, { takenInAt: '2021-11-05T00:00:00.000Z' })];
  const gaps = [{ kind: 'section', path: 'I.3', label: '3.', title: 'Công tác khen thưởng' }] as const;
  return boardOf({ plan, letterId: null, units, decisions: new Map(), reports, gapsOf: () => gaps }, NOW);
}

describe('the list of reminders', () => {
  it('has who owes what, by when, and what is missing, as a workbook', async () => {
    const plan = samplePlan();
    const { bytes, count } = await reminderOf({ plan, board: board(3), now: NOW }, 'xlsx', 'vi');
    expect(count).toBe(3);
    const sheet = read(bytes).Sheets['Đôn đốc'];
    if (sheet === undefined) throw new Error('the sheet has another name');
    const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1 });
    expect(rows[0]).toEqual([
      'STT',
      'Đơn vị',
      'Nhóm',
      'Cấp trên',
      'Phải gửi',
      'Hạn gửi',
      'Tình trạng',
      'Còn thiếu',
    ]);
    expect(rows[1]?.slice(5)).toEqual([
      '03/11/2021',
      'đã nhận, gửi muộn, thiếu nội dung',
      'mục 3. Công tác khen thưởng',
    ]);
    expect(rows[2]?.slice(0, 7)).toEqual([
      2,
      '=Sở "Y tế"; số 1',
      'Trường học',
      '',
      'báo cáo tổng kết',
      '03/11/2021',
      'quá hạn, chưa gửi',
    ]);
    expect(sheet.B3?.f).toBeUndefined();
  });

  it('is CSV that Excel opens as it is and that runs no formula', async () => {
    const { bytes } = await reminderOf({ plan: samplePlan(), board: board(2), now: NOW }, 'csv', 'vi');
    const text = Buffer.from(bytes).toString('utf8');
    expect(text.startsWith('\ufeffSTT,Đơn vị,')).toBe(true);
    expect(text.split('\r\n')[2]).toContain(`"'=Sở ""Y tế""; số 1"`);
  });
});

describe('the letter of reminder', () => {
  const readers = new ReadingPool();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-letter-'));
  });
  afterAll(async () => {
    await readers.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function letter(units: number, plan = samplePlan()) {
    const { bytes, count } = await reminderOf({ plan, board: board(units, plan), now: NOW }, 'docx', 'vi');
    // A reading process keeps the file that it has open.
    const path = join(folder, `${randomUUID()}.docx`);
    await writeFile(path, bytes);
    const { result, pages } = await readFile(path, readers);
    const lines = pages.flatMap((page) => page.lines.map(textOf));
    return { result, count, text: lines.join(' '), tables: pages.flatMap((page) => page.tables) };
  }

  it('has the head of an official letter, the units, the day that passed and the cut-off day', async () => {
    const { result, count, text } = await letter(4);
    expect(count).toBe(3);
    expect(result.document).toMatchObject({
      kind: 'cong_van',
      issuer: 'Sở Nội vụ tỉnh Sóc Trăng',
      parents: ['Ủy ban nhân dân tỉnh Sóc Trăng'],
      dateLine: { place: 'Sóc Trăng', day: null, month: 11, year: 2021 },
      title: 'V/v đôn đốc gửi báo cáo tổng kết năm 2021',
    });
    expect(result.document?.recipients.map(({ name }) => name)).toContain('Trường THPT số 2');
    expect(text).toContain('Công văn số 839/SNV-TĐKT ngày 06/10/2021');
    expect(text).toContain('Hạn gửi là ngày 03/11/2021.');
    expect(text).toContain('Đến hết ngày 10/11/2021');
    expect(text).toContain('chưa nhận được báo cáo của 03 cơ quan, đơn vị nêu trên');
    expect(text).toContain('(số liệu tính đến ngày 31/10/2021)');
    // Who has reported, though late, is not reminded of a report.
    expect(text).not.toContain('Trường THPT số 0');
  });

  it('puts many units into a list that is annexed, each with its day', async () => {
    const { text, tables } = await letter(12);
    expect(text).toContain('Các cơ quan, đơn vị có tên trong danh sách kèm theo');
    expect(tables.at(-1)?.rows).toBe(12);
  });

  it('says only what is known: without a letter, an office or a day', async () => {
    const plan = samplePlan({ letter: { code: null, date: null }, office: null, cutOff: null });
    const { text } = await letter(3, plan);
    expect(text).not.toMatch(/Công văn số 8|số liệu tính đến|null|undefined|\{/);
    expect(text).toContain('chưa nhận được báo cáo của 02 cơ quan, đơn vị');
  });
});
