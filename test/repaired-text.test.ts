import { expect, it } from 'vitest';
import { openDocument } from '../extractors/documents/open.ts';
import { damagedPlaces } from '../extractors/text/damage.ts';
import { type Page, wordsOf } from '../model/page.ts';
import { sharedPath } from './support/shared.ts';

const SEED = sharedPath('seeds/001_bf079fbe5f21ce60.txt');

it.skipIf(SEED === null)('repairs all 24 places where the published report lost a letter', async () => {
  const document = await openDocument(SEED ?? '');
  const pages: Page[] = [];
  for (let number = 1; number <= document.pageCount; number += 1) {
    const page = await document.readText(number);
    if (page.kind === 'text') pages.push(page.result.value);
  }
  await document.close();
  const counts: Record<string, number> = {};
  for (const { text } of pages.flatMap(wordsOf).filter((word) => word.repaired === true)) {
    const word = text.replace(/[^\p{L}]/gu, '').toLowerCase();
    counts[word] = (counts[word] ?? 0) + 1;
  }
  expect(counts).toEqual({ được: 10, lượng: 2, hợp: 6, học: 2, trọng: 2, đẳng: 1, vượt: 1 });
  expect(damagedPlaces(pages)).toEqual([]);
});
