import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../pipeline/read-file.ts';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { labelledFiles } from '../scripts/eval/truth.ts';

const SAMPLES = fileURLToPath(new URL('../fixtures/documents/', import.meta.url));
const LETTER = 'cong-van-huong-dan-bao-cao-2024.pdf';
const files = (await labelledFiles(SAMPLES)).filter(({ format }) => /^(?:pdf|docx|txt)$/u.test(format));

describe('what the sample documents ask for', () => {
  const readers = new ReadingPool();
  afterAll(() => readers.close());

  it('is read out of the guidance letter, beside the two columns of its head', async () => {
    const { result } = await readFile(SAMPLES + LETTER, readers);
    expect(result.campaign).toMatchObject({
      requests: [{ deliverable: 'tong_ket', period: { from: '2024-01-01', to: '2024-12-31' } }],
      cutOffs: [{ from: null, to: '2024-10-31' }],
      deadlines: [
        {
          on: '2024-11-08',
          wording: 'before',
          receiver: { name: 'Sở Nội vụ', through: 'Phòng Thi đua - Khen thưởng' },
        },
      ],
      channels: [{ kind: 'system', value: 'hệ thống quản lý văn bản' }],
      sanctions: [{ text: 'Quá thời hạn trên, Sở Nội vụ trừ 05 điểm thi đua theo Quy chế.' }],
    });
    const groups = result.campaign?.reporters.flatMap((reporter) => reporter.groups);
    expect(groups).toEqual(['so_nganh', 'mat_tran_doan_the', 'su_nghiep', 'cap_huyen']);
  });

  it.each(files.filter(({ path }) => !path.endsWith(LETTER)).map((file) => [file.name, file] as const))(
    'is nothing in %s',
    async (_name, { path }) => {
      const { result } = await readFile(path, readers);
      expect(result.status).toBe('ok');
      expect(result.campaign).toBeNull();
    },
  );
});
