import { readCorpusDocument } from '../../../fixtures/corpus/corpus.ts';
import type { Report } from '../../../fixtures/report.ts';
import { pick, type Random, randomOf } from './chance.ts';
import { LAYOUTS, type Layout, linesOfYear } from './layouts.ts';
import { printed } from './number.ts';
import type { Paper } from './paper.ts';
import type { Story } from './story.ts';
import { words } from './words.ts';

function headOf({ unit, issuedOn, from, to, look }: Story): Paper['head'] {
  const about = from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`;
  return {
    kind: 'bao_cao',
    number: `${100 + (look % 900)}/${unit.symbol}`,
    date: issuedOn,
    issuer: unit.issuer,
    parent: unit.parent,
    body: unit.body,
    place: unit.place,
    name: 'BÁO CÁO',
    about: `Tổng kết công tác thi đua, khen thưởng ${about}`,
    period: from === to ? String(from) : `range ${from}-01-01..${to}-12-31 ${about}`,
    signature: unit.signature,
    signer: 'Trần Văn Mẫu',
    style: pick(randomOf(look + 1), ['dense', 'plain', 'wide']),
  };
}

/** Puts the facts of the unit into a sentence that has places for them. */
function filled(sentence: string, { unit, parts, staff }: Story): string {
  const facts: Readonly<Record<string, string>> = {
    unit: unit.issuer,
    short: unit.short,
    people: unit.people,
    parts: `${printed(parts)} ${unit.parts}`,
    staff: printed(staff),
  };
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => facts[name] ?? place);
}

/** What stands between the counts of a year and the next: the same layout for all years of a report. */
function countLines(story: Story, random: Random): string[] {
  // Tables of many years would need as many titles; reports put those into an annex.
  const layouts: readonly Layout[] = story.years.length > 1 ? ['given', 'reached'] : LAYOUTS;
  const layout = pick(random, layouts);
  return story.years.flatMap((year) => linesOfYear(year, story, layout));
}

function bodyOf(story: Story): string[] {
  const random = randomOf(story.look);
  const sentence = (list: readonly string[]) => filled(pick(random, list), story);
  return [
    '## I. ĐẶC ĐIỂM, TÌNH HÌNH',
    sentence(words.openings),
    '## II. KẾT QUẢ CÔNG TÁC KHEN THƯỞNG',
    ...countLines(story, random),
    ...story.said,
    '## III. TỒN TẠI, HẠN CHẾ',
    sentence(words.shortcomings),
    '## IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    sentence(words.plans),
    `Trên đây là báo cáo công tác thi đua, khen thưởng của ${story.unit.issuer}./.`,
  ];
}

/** Puts a story into words: the report that its unit writes. */
export function paperOf(story: Story): Paper {
  return { head: headOf(story), body: bodyOf(story) };
}

/** Puts a story into words, or takes a paper as it is, as a described document that can be made into any form of file. */
export function reportOf(id: string, told: Story | Paper): Report {
  const { head, body } = 'head' in told ? told : paperOf(told);
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return readCorpusDocument(id, [...lines, '---', ...body, ''].join('\n')).report;
}
