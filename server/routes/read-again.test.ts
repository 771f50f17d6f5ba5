import { describe, expect, it } from 'vitest';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { check } from '../../pipeline/check/check.ts';
import { understandPages } from '../../pipeline/steps/understand-document.ts';
import { saveCheck, saveUnderstanding } from '../../store/findings.ts';
import { insertDocument } from '../testing/seed-document.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

/** What a report says in which 9 of 48 are too many. */
const text = (said: string) => `SỞ XÂY DỰNG\nBÁO CÁO\nCông tác thi đua, khen thưởng năm 2018\n\n${said}`;
const SAID = 'Năm 2018: danh hiệu Lao động tiên tiến cho 48 cá nhân; Chiến sĩ thi đua cơ sở cho 09 cá nhân.';

/** Reads the document, for the first time or again: what the machine found before is replaced. */
async function read(id: string, said: string): Promise<void> {
  const pages = pagesOfText(text(said));
  const { value, issues } = understandPages(
    'bao-cao.txt',
    pages.map((page) => ({ page, issues: [] })),
  );
  await saveUnderstanding(server().db, id, value, issues);
  await saveCheck(server().db, id, check({ ...value, pages }), 'ok');
}

async function dismissedReport(name: string): Promise<string> {
  const id = await insertDocument(server().db, { sha256: name, name, state: 'understanding', pageCount: 1 });
  await read(id, SAID);
  const [flag] = (await server().show(id)).flags;
  const answer = await server().post(`/api/documents/${id}/corrections`, {
    subject: 'flag',
    subjectId: flag?.flag.id,
    action: 'dismiss',
    reviewer: 'Lan',
    basedOn: null,
  });
  expect(answer.status).toBe(200);
  return id;
}

const flagsOf = async (id: string) =>
  (await server().show(id)).flags.map(({ flag, state }) => [flag.rule, state]);

describe('a flag that was dismissed, when the document is read again', () => {
  it.each([
    ['the same words', SAID],
    ['words that moved down the page', `Kính gửi Sở Nội vụ.\n\n${SAID}`],
    ['more words in a sentence', SAID.replace('cho 48 cá nhân', 'tặng cho 48 cá nhân (có danh sách)')],
    ['words read otherwise', SAID.replace('Chiến sĩ thi đua', 'Chiến sỹ thi đua').replace('09', '9')],
    ['another order', 'Năm 2018: Chiến sĩ thi đua cơ sở: 09 cá nhân; Lao động tiên tiến: 48 cá nhân.'],
  ])('stays dismissed with %s', async (name, again) => {
    const id = await dismissedReport(`giữ: ${name}`);
    await read(id, again);
    expect(await flagsOf(id)).toEqual([['cstdcs-share', 'dismissed']]);
    expect((await server().show(id)).strayCorrections).toEqual([]);
  });

  it.each([
    ['a number', SAID.replace('09', '10')],
    ['the number of the whole', SAID.replace('48', '47')],
    ['the year', SAID.replaceAll('2018', '2019')],
  ])('is open when %s changed, and what was said stays to be seen', async (name, again) => {
    const id = await dismissedReport(`mở: ${name}`);
    await read(id, again);
    expect(await flagsOf(id)).toEqual([['cstdcs-share', 'open']]);
    expect((await server().show(id)).strayCorrections).toMatchObject([
      { action: 'dismiss', reviewer: 'Lan' },
    ]);
  });

  it('is dismissed again when the old number comes back', async () => {
    const id = await dismissedReport('trở lại');
    await read(id, SAID.replace('09', '10'));
    await read(id, SAID);
    expect(await flagsOf(id)).toEqual([['cstdcs-share', 'dismissed']]);
  });
});
