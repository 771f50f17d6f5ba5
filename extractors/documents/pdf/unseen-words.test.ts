import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './reader.ts';

const SENTENCE = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể';

async function issuesOf(draw: Parameters<typeof makePdf>[0]) {
  const reader = await openPdf(await makePdf(draw), 'an.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  return read.kind === 'text' ? read.result.issues : read.kind;
}

it('tells of words that were left out because nobody sees them', async () => {
  const issues = await issuesOf((pdf) => {
    write(pdf, SENTENCE, 85, 100);
    write(pdf.fillColor('#fff'), 'Bằng khen cho 99 cá nhân.', 85, 300);
  });
  expect(issues).toMatchObject([
    {
      code: 'unseen-text',
      severity: 'info',
      page: 1,
      parameters: { words: 6, examples: '“Bằng”, “khen”, “cho”, “99”, “cá”' },
    },
  ]);
});

it('has nothing to tell of a page that a person sees whole', async () => {
  expect(await issuesOf((pdf) => write(pdf, SENTENCE, 85, 100))).toEqual([]);
});
