import { describe, expect, test, vi } from 'vitest';
import awardsJson from '../../../knowledge/awards.json' with { type: 'json' };
import type { Recipient } from '../../../model/figure.ts';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';
import { Award } from './award.ts';
import { knowledge } from './knowledge.ts';

const WORDS: Readonly<Record<Recipient, string>> = {
  ca_nhan: 'cá nhân',
  tap_the: 'tập thể',
  ho_gia_dinh: 'hộ gia đình',
  doanh_nghiep: 'doanh nghiệp',
  undivided: 'trường hợp',
};

/** What is read of one award given to three: "LDTT 3 awarded". */
function read(name: string, recipient: Recipient): string[] {
  const { figures } = understand(pagesOfText(`Có 3 ${WORDS[recipient]} được tặng ${name}.`)).value;
  return figures.map(({ award, count, status }) => `${award} ${count} ${status}`);
}

const ids = new Set(knowledge.awards.map(({ id }) => id));

describe('awards', () => {
  const names = knowledge.awards.flatMap((award) =>
    [...award.names, ...award.abbreviations].map(({ text }): [string, Award] => [
      text.replaceAll('#', '30'),
      award,
    ]),
  );

  test.each(names)('a sentence that gives %s is read as its award', (name, award) => {
    for (const recipient of award.recipients)
      expect(read(name, recipient)).toEqual([`${award.id} 3 awarded`]);
  });

  test('have ids of their own', () => {
    expect(ids.size).toBe(knowledge.awards.length);
  });

  test('no two awards share a name, but for the short forms that a person is asked about', () => {
    const owners = new Map<string, string>();
    for (const { id, names: own, abbreviations } of knowledge.awards) {
      for (const { text } of [...own, ...abbreviations]) {
        expect(owners.get(text) ?? id, text).toBe(id);
        owners.set(text, id);
      }
    }
  });

  test('name no award that there is not', () => {
    const pointedAt = [
      ...knowledge.awards.flatMap(({ counterparts }) => Object.values(counterparts ?? {})),
      ...knowledge.families.flatMap(({ byGrantor, otherwise }) => [...Object.values(byGrantor), otherwise]),
    ];
    expect(pointedAt.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('stand in the law one time after another', () => {
    for (const { id, inForce, grantedBy } of knowledge.awards) {
      for (const spans of [inForce, grantedBy]) {
        for (const [at, span] of spans.entries()) {
          const before = spans[at - 1];
          if (before !== undefined) expect((before.to ?? '9999') < (span.from ?? ''), id).toBe(true);
          expect((span.from ?? '') <= (span.to ?? '9999'), id).toBe(true);
        }
      }
    }
  });

  test('are in force under a law of that time', () => {
    for (const { id, inForce } of knowledge.awards) {
      for (const { law, from, to } of inForce) {
        const act = knowledge.laws[law];
        expect((from ?? act.from ?? '') >= (act.from ?? ''), id).toBe(true);
        expect((to ?? act.to ?? '9999') <= (act.to ?? '9999'), id).toBe(true);
      }
    }
  });
});

describe('one award as data', () => {
  const one = {
    id: 'CO_LANG',
    name: 'Cờ làng nghề',
    kind: 'ngoai_luat',
    level: 'khac',
    recipients: ['tap_the'],
    ranked: false,
    grantedBy: [],
    inForce: [],
    names: [{ text: 'Cờ làng nghề', evidence: 'recalled' }],
    abbreviations: [],
    evidence: 'recalled',
    sources: [],
  };

  test('is all that a new award needs to be read', async () => {
    expect(read('Cờ làng nghề', 'tap_the')).toEqual([]);
    vi.resetModules();
    vi.doMock('../../../knowledge/awards.json', () => ({
      default: { ...awardsJson, awards: [...awardsJson.awards, one] },
    }));
    const { understand: understandAnew } = await import('../understand.ts');
    vi.doUnmock('../../../knowledge/awards.json');
    const { figures } = understandAnew(pagesOfText('Có 3 tập thể được tặng Cờ làng nghề.')).value;
    expect(figures.map(({ award, count }) => [award, count])).toEqual([['CO_LANG', 3]]);
  });

  test.each([
    ['a field that there is not', { name_en: 'Village flag' }],
    ['a level of the State outside the law', { level: 'co_so' }],
    ['no law for an award of the State', { kind: 'huy_hieu', level: 'bo_tinh' }],
    ['a source that there is not', { sources: ['hearsay'] }],
    ['a claim to have been seen without a source', { evidence: 'seen' }],
  ])('is refused with %s', (_, change) => {
    expect(Award.safeParse(one).success).toBe(true);
    expect(Award.safeParse({ ...one, ...change }).success).toBe(false);
  });
});
