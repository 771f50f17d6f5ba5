import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bangvang } from './support/system.ts';

const MAIL = fileURLToPath(new URL('../fixtures/parcels/zip-trong-thu.eml', import.meta.url));
const SENTENCE = 'Năm 2022 đề nghị tặng Giấy khen cho 48 cá nhân. Có 5 hội nghị.';

describe('bangvang explain', () => {
  it('shows terms, pattern, sources and factors of each figure, and the numbers not taken', async () => {
    const { code, stdout } = await bangvang(['explain', '--text', SENTENCE]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '■ --text',
      '',
      '  1. GK 48 cá nhân · đề nghị · 98%',
      '     in là: “Giấy khen cho 48 cá nhân.” (tr. 1)',
      '     câu: [Period 2022-01-01/2022-12-31 "Năm 2022"] [Proposed "đề nghị"] [Grant "tặng"] [Award:giay_khen "Giấy khen"] [For "cho"] [Quantity 48 ca_nhan "48 cá nhân"]',
      '     mẫu: award-for-count: [<award>#Awards+] #Any* #For #Approximate? #Have? [<count>#Quantities+]',
      '     ví dụ: danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể',
      '     trạng thái: đề nghị ← trong câu: “đề nghị”',
      '     kỳ: Năm 2022 ← trong câu: “Năm 2022”',
      '     độ tin cậy: 0.98 = máy đọc 0.98',
      '',
      '  Số không lấy, trong 1 câu:',
      '    5 (tr. 1): [Have "Có"] [Number 5 "5"] [Plain "hội nghị"]',
    ]);
  });

  it('explains a file and what is inside it, as JSON one line each', async () => {
    const { code, stdout } = await bangvang(['explain', MAIL, '--format', 'json']);
    expect(code).toBe(0);
    const lines: unknown[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatchObject({
      file: `${MAIL} › Báo cáo các xã.zip › Thư xã/thư.eml › Báo cáo xã.txt`,
      figures: [{ pattern: { name: expect.any(String) }, factors: { machine: 0.98 } }],
    });
  });

  it.each([
    [['explain'], 2],
    [['explain', MAIL, '--text', SENTENCE], 2],
    [['explain', MAIL, '--format', 'csv'], 2],
    [['explain', 'không có.pdf'], 1],
  ])('ends %j with %i', async (args, code) => {
    const result = await bangvang(args);
    expect([result.code, result.stdout]).toEqual([code, '']);
    expect(result.stderr).not.toBe('');
  });
});
