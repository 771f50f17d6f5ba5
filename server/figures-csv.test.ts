import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Figure } from '../model/figure.ts';
import type { ExportedFigure } from '../store/export.ts';
import { figuresCsv } from './figures-csv.ts';

const figure = Figure.parse({
  id: 'f_0123456789ab',
  award: 'HC_LD',
  rank: 2,
  recipient: 'tap_the',
  count: 1245,
  counting: 'distinct',
  status: 'proposed',
  level: 'nha_nuoc',
  period: null,
  unit: null,
  evidence: [{ page: 3, box: [0, 0, 1, 1], text: 'tặng “Huân chương”, hạng Nhì' }],
  confidence: 0.9,
});
const row: ExportedFigure = {
  figure,
  state: 'confirmed',
  documentId: '00000000-0000-4000-8000-000000000001',
  version: null,
  file: 'báo cáo.pdf',
  settled: null,
  isAddable: true,
};

async function* times(count: number, exported: ExportedFigure) {
  for (let made = 0; made < count; made += 1) yield exported;
}

describe('figuresCsv', () => {
  it('leaves empty what the document does not say', async () => {
    const csv = await text(figuresCsv(times(1, row), 'vi'));
    expect(csv.split('\r\n')[1]).toBe(
      'báo cáo.pdf,,,,HC_LD,Huân chương Lao động,2,tập thể,,,1245,đề nghị,,,,3,"tặng “Huân chương”, hạng Nhì",0.9,đã xác nhận,,,f_0123456789ab,,,có,',
    );
  });

  it('says whom a figure counts, what it is a part of and what it repeats', async () => {
    const women = Figure.parse({
      ...figure,
      role: 'truc_tiep',
      sex: 'nu',
      partOf: 'f_000000000001',
      sameAs: 'f_000000000002',
    });
    const csv = await text(figuresCsv(times(1, { ...row, figure: women, isAddable: false }), 'vi'));
    const [head, line] = csv.split('\r\n');
    expect(head).toContain(',đối tượng,vai trò,giới tính,số lượng,');
    expect(head).toMatch(/,mã số liệu,là phần của,trùng với,tính vào tổng,phiên bản$/);
    expect(line).toContain(',tập thể,người trực tiếp lao động,nữ,1245,');
    expect(line).toMatch(/,f_0123456789ab,f_000000000001,f_000000000002,không,$/);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1'])(
    'keeps a file named “%s” from being a formula',
    async (file) => {
      const csv = await text(figuresCsv(times(1, { ...row, file }), 'vi'));
      expect(csv.split('\r\n')[1]).toMatch(/^"?'/);
    },
  );

  it('has no limit of rows', async () => {
    const csv = await text(figuresCsv(times(30_000, row), 'en'));
    expect(csv.trimEnd().split('\r\n')).toHaveLength(30_001);
  });

  it('breaks off, instead of ending early as if it were whole, when the figures do', async () => {
    async function* broken() {
      yield row;
      throw new Error('the database went away');
    }
    await expect(text(figuresCsv(broken(), 'vi'))).rejects.toThrow('the database went away');
  });

  it('stops asking for figures when nobody reads any more', async () => {
    let asked = 0;
    const gone = new Promise<void>((resolve) => {
      async function* endless() {
        try {
          for (;;) {
            asked += 1;
            yield row;
          }
        } finally {
          resolve();
        }
      }
      const csv = figuresCsv(endless(), 'vi');
      csv.once('data', () => csv.destroy());
    });
    await gone;
    expect(asked).toBeLessThan(10_000);
  });
});
