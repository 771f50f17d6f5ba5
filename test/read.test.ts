import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadResult } from '../model/document.ts';
import { bangvang } from './support/system.ts';

const PARCELS = fileURLToPath(new URL('../fixtures/parcels/', import.meta.url));
const REPORT = [
  'BÁO CÁO',
  'Kết quả công tác thi đua, khen thưởng năm 2022',
  'Năm 2022, Giám đốc Sở tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể.',
].join('\n');

describe('bangvang read', () => {
  let folder: string;
  let report: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-read-'));
    report = join(folder, `Báo cáo "năm" 'hai hai'.txt`);
    await writeFile(report, REPORT.normalize('NFD'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints one JSON object a file, in the shape of the schema', async () => {
    const { code, stdout } = await bangvang(['read', report, '--format', 'json']);
    expect(code).toBe(0);
    const result = ReadResult.parse(JSON.parse(stdout));
    expect(result).toMatchObject({ file: report, status: 'ok', document: { kind: 'bao_cao' } });
    expect(result.figures.map(({ award, recipient, count }) => ({ award, recipient, count }))).toEqual([
      { award: 'LDTT', recipient: 'ca_nhan', count: 48 },
      { award: 'TTLDTT', recipient: 'tap_the', count: 7 },
    ]);
  });

  it('reads the others when one is bad, says why, and ends with 1', async () => {
    const empty = join(folder, 'rỗng.pdf');
    await writeFile(empty, '');
    const missing = join(folder, 'không có.pdf');
    const { code, stdout, stderr } = await bangvang(['read', empty, missing, report, '--format', 'json']);
    expect(code).toBe(1);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => ReadResult.parse(JSON.parse(line)));
    expect(results.map(({ status, issues }) => [status, issues[0]?.code])).toEqual([
      ['failed', 'empty-file'],
      ['failed', 'file-not-found'],
      ['ok', undefined],
    ]);
    expect(stderr).toContain('rỗng.pdf');
  });

  it('prints one result for a mail or an archive and one for each file inside, at any depth', async () => {
    const files = ['bao-cao.msg', 'zip-trong-thu.eml', 'mot-tep-hong.zip'];
    const paths = files.map((file) => PARCELS + file);
    const { code, stdout } = await bangvang(['read', ...paths, '--format', 'json']);
    expect(code).toBe(1);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => ReadResult.parse(JSON.parse(line)));
    expect(results.map(({ file, status }) => [file.replace(PARCELS, ''), status])).toEqual([
      ['bao-cao.msg', 'ok'],
      ['bao-cao.msg › Báo cáo Sở Xây dựng.txt', 'ok'],
      ['zip-trong-thu.eml', 'ok'],
      ['zip-trong-thu.eml › Báo cáo các xã.zip', 'ok'],
      ['zip-trong-thu.eml › Báo cáo các xã.zip › Thư xã/thư.eml', 'ok'],
      ['zip-trong-thu.eml › Báo cáo các xã.zip › Thư xã/thư.eml › Báo cáo xã.txt', 'ok'],
      ['mot-tep-hong.zip', 'partial'],
      ['mot-tep-hong.zip › hỏng.txt', 'failed'],
      ['mot-tep-hong.zip › lành.txt', 'ok'],
    ]);
    expect(results.map(({ mail }) => mail?.subject)).toEqual([
      ...['Báo cáo 6 tháng đầu năm', 'Báo cáo 6 tháng đầu năm', null, null],
      ...['Báo cáo của xã', 'Báo cáo của xã', undefined, undefined, undefined],
    ]);
    expect(results[1]?.figures).toMatchObject([{ award: 'GK', count: 27 }]);
  });

  it('prints the words read, the table and the CSV', async () => {
    expect((await bangvang(['read', '--text', report])).stdout).toContain(
      'tặng danh hiệu Lao động tiên tiến',
    );
    expect((await bangvang(['read', report, '--format', 'table'])).stdout).toMatch(/LDTT\s+48\s+cá nhân/);
    const { stdout } = await bangvang(['read', report, '--format', 'csv']);
    expect(stdout.startsWith('\ufeff')).toBe(true);
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stdout).toMatch(/,recipient,role,sex,count,.*,confidence,id,part_of,same_as\n/);
  });

  it.each([[['read']], [['read', 'x', '--format', 'xml']], [['read', 'x', '--pages', '5-3']], [['đọc']]])(
    'ends %j with 2 as wrong usage',
    async (args) => {
      expect((await bangvang(args)).code).toBe(2);
    },
  );

  it('prints a JSON Schema', async () => {
    const { stdout } = await bangvang(['schema']);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { figures: { type: 'array' } } });
  });
});
