import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { awardOf } from '../extractors/statistics/awards.ts';
import { pagesOfText } from '../extractors/statistics/pages-of-text.ts';
import { understand } from '../extractors/statistics/understand.ts';
import { AwardLevel, type Figure, REVIEW_BELOW, Recipient } from '../model/figure.ts';
import { sharedPath } from './support/shared.ts';

const Taxonomy = z.object({
  awards: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      level: AwardLevel,
      kind: z.string(),
      /** "tap_the(tỉnh, thành phố)" narrows the recipient; the kind stands before the bracket. */
      recipients: z.array(z.string().transform((text) => Recipient.parse(text.replace(/\(.*/, '')))).min(1),
      ranks: z.array(z.string()).nullish(),
      abbr: z.array(z.string()).default([]),
      variants: z.array(z.string()).default([]),
    }),
  ),
  ambiguous_abbreviations: z.record(z.string(), z.string()),
});
type TaxonomyAward = z.infer<typeof Taxonomy>['awards'][number];

const path = sharedPath('domain/taxonomy.json');
const taxonomy = path === null ? null : Taxonomy.parse(JSON.parse(readFileSync(path, 'utf8')));
const awards = taxonomy?.awards ?? [];
/** "CSTĐTQ/CSTDTQ": two spellings of one abbreviation. */
const ambiguous = Object.keys(taxonomy?.ambiguous_abbreviations ?? {}).flatMap((key) => key.split('/'));

const WORDS: Readonly<Record<Recipient, string>> = {
  ca_nhan: 'cá nhân',
  tap_the: 'tập thể',
  ho_gia_dinh: 'hộ gia đình',
  doanh_nghiep: 'doanh nghiệp',
  undivided: 'trường hợp',
};

const HEADING = 'a heading of the taxonomy for several awards, which no report prints';
const CODE = 'a code in the data of a program, which no report prints';

/** Variants that are not read as the award they are listed with, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'CSTD_BO_TINH danh hiệu thi đua cấp tỉnh': 'any title of the province, of people and of collectives',
  'TTLDTT Đơn vị tiên tiến': 'an award of its own: DVTT',
  'TTLDXS Đơn vị quyết thắng': 'an award of its own: DVQT',
  'TINH_AH Tỉnh Anh hùng / Thành phố Anh hùng': HEADING,
  'HC_LD HCLD1': CODE,
  'HC_LD HCLD2': CODE,
  'HC_LD HCLD3': CODE,
  'HC_LD HCLĐ hạng Nhất/Nhì/Ba': 'three awards in one: read as one figure a rank',
  'BK_BO BK_BGD': CODE,
  'GK khen thưởng (generic)': 'names no form: a figure without an award',
  'DANG_HH Huy hiệu Đảng (30, 40, 50, 55, 60, 65, 70, 75 ... năm tuổi Đảng)': HEADING,
  'CD_CO cờ thi đua cho 2 tập thể (công đoàn)': 'the union stands in the heading, not in the words',
  'CD_BK Bằng khen / Giấy khen Công đoàn (TLĐ, LĐLĐ tỉnh, CĐ ngành)': HEADING,
  'CD_BK Công đoàn VMXS': 'a union that is strong, no certificate: CHI_BO',
  'MTTQ_CO Cờ thi đua của UBTW MTTQVN / UBMTTQ cấp tỉnh (2025-)': HEADING,
  'DOAN_BK Bằng khen/Giấy khen của Đoàn TNCS, Hội ND, Hội LHPN, Hội CCB': HEADING,
  'NUOC_NGOAI Huân/huy chương nước ngoài (e.g. Lào: Huy chương Tự do, Hữu nghị)': HEADING,
  'NUOC_NGOAI Nhà nước CHDCND Lào tặng': 'a grantor, which decides what the award behind it means',
  'CHI_BO Chi bộ/Đảng bộ trong sạch vững mạnh; Công đoàn vững mạnh': HEADING,
};

/** The wordings of an award without the notes of those who gathered them: "lao động suất sắc (sic)". */
function wordingsOf({ name, abbr, variants }: TaxonomyAward): string[] {
  return [name, ...abbr, ...variants].flatMap((wording) => {
    const bare = wording.replace(/ \((?:sic|legacy|recalled|LLVT)\)$/u, '');
    const places = /^((?:\p{L}+\/)+[\p{L} ]+) văn hóa$/u.exec(bare)?.[1];
    return places === undefined ? [bare] : places.split('/').map((place) => `${place} văn hóa`);
  });
}

function figuresOf(wording: string, recipient: Recipient): readonly Figure[] {
  return understand(pagesOfText(`Có 3 ${WORDS[recipient]} được tặng ${wording}.`)).value.figures;
}

/** The awards read from a sentence that gives this one to three. */
function read(wording: string, recipient: Recipient): (string | null)[] {
  return figuresOf(wording, recipient).map(({ award, count }) => (count === 3 ? award : `${award} ${count}`));
}

describe.skipIf(path === null)('the awards of the taxonomy', () => {
  it.each(awards.map((award): [string, TaxonomyAward] => [award.id, award]))('%s is known', (id, award) => {
    const known = awardOf(id);
    expect(known?.level).toBe(award.level);
    expect(known?.kind).toBe(award.kind.startsWith('ngoai_luat') ? 'ngoai_luat' : award.kind);
    expect(known?.recipients).toEqual(award.recipients);
    expect(known?.ranked).toBe((award.ranks ?? []).length > 0);
  });

  const wordings = awards.flatMap((award) =>
    wordingsOf(award).map((wording) => ({ key: `${award.id} ${wording}`, wording, award })),
  );

  /** Whether each recipient of the award gives a sentence that is read as this award, and as nothing else. */
  function isRead({ wording, award }: (typeof wordings)[number]): boolean {
    return award.recipients.every((recipient) => read(wording, recipient).join() === award.id);
  }

  it.each(wordings.filter(({ key }) => EXCEPTIONS[key] === undefined))('$key is read', (wording) => {
    expect(isRead(wording)).toBe(true);
  });

  it.each(ambiguous)('%s, which means several things, is put before a person', (abbreviation) => {
    const figures = [...figuresOf(abbreviation, 'ca_nhan'), ...figuresOf(abbreviation, 'tap_the')];
    expect(figures.filter(({ confidence }) => confidence >= REVIEW_BELOW)).toEqual([]);
  });

  it('has these exceptions, and no more', () => {
    const unread = wordings.filter((wording) => !isRead(wording)).map(({ key }) => key);
    expect(unread.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });
});
