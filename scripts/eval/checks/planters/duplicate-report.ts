import { type Kind, kindCalled } from '../../figures/kinds.ts';
import { between, pick, type Random } from '../story/chance.ts';
import { counting, countOf, reportOnYear, saying } from '../story/change.ts';
import { halfYear } from '../story/half-year.ts';
import { headed, type Paper, reworded } from '../story/paper.ts';
import { type Story, yearsStory } from '../story/story.ts';
import { words } from '../story/words.ts';
import { paperOf } from '../story/write.ts';
import type { Planter } from './planter.ts';

/** A report that came in, another version of it, and in what other form it came where it did. */
interface Versions {
  readonly first: Paper;
  readonly second: Paper;
  readonly firstAs?: Kind;
}

const SHORT = /(?<=ban hành |; có |; )\d+(?= văn bản| sáng kiến| đơn vị)/g;

/** A draft without number, day and signature, and some words that were changed before it was signed. */
function draft(story: Story): Versions {
  const signed = paperOf(story);
  const unsigned = headed(signed, { number: `      /${story.unit.symbol}`, signer: ' ' });
  const first = reworded(unsigned, (line) => line.replace('còn hạn chế', 'chưa tốt').replace(SHORT, '06'));
  return { first, second: signed };
}

/** A number that was wrong, put right under a later number and day. */
function corrected(story: Story, random: Random): Versions {
  const LDTT = countOf(story, 'LDTT') - between(random, 1, 5);
  const second = headed(paperOf(counting(story, { LDTT })), {
    number: `${between(random, 1000, 1200)}/${story.unit.symbol}`,
    date: `${story.to}-12-29`,
  });
  return { first: paperOf(story), second };
}

/** The same with a paragraph more, as it is sent once again on a reminder. */
function completed(story: Story): Versions {
  const more = `Ngoài ra, ${story.unit.short} đã tổ chức 03 hội nghị tuyên dương điển hình tiên tiến.`;
  return { first: paperOf(story), second: paperOf(saying(story, more)) };
}

const OTHER_FORMS: Readonly<Record<string, readonly Kind['name'][]>> = {
  text: ['docx', 'text-layer'],
  docx: ['text-layer', 'damaged-layer', 'text'],
  'text-layer': ['docx', 'scan-light', 'damaged-layer'],
  'scan-light': ['scan-seal', 'docx', 'scan-heavy'],
};

/** The very same report in another form: the file that it was printed from, another scan of the print. */
function otherForm(story: Story, random: Random, form: Kind['name']): Versions {
  const firstAs = kindCalled(pick(random, OTHER_FORMS[form] ?? ['docx']));
  return { first: paperOf(story), second: paperOf(story), firstAs };
}

/** A neighbour that writes by the same template: another office of the same kind. */
function ofNeighbour(story: Story): Paper {
  const other = words.units.find(
    ({ kind, issuer }) => kind === story.unit.kind && issuer !== story.unit.issuer,
  );
  const [old, ownPlace] = [story.unit, story.unit.place];
  const unit = other ?? {
    ...old,
    issuer: old.issuer.replace(ownPlace, 'Đông Sơn'),
    parent: old.parent.replace(ownPlace.toUpperCase(), 'ĐÔNG SƠN'),
    body: old.body.replace(ownPlace.toUpperCase(), 'ĐÔNG SƠN'),
    place: 'Đông Sơn',
  };
  return paperOf({ ...story, unit });
}

/** Reports that look like another version and are none. */
const DIFFERENT: readonly ((story: Story, yearBefore: Story) => Paper)[] = [
  (_, yearBefore) => paperOf(yearBefore),
  (story) => halfYear(paperOf(story), story.to),
  ofNeighbour,
];

/** Two versions of one report, and beside the first a report of another year, half or unit with the same words. */
export const duplicateReport: Planter = {
  rule: 'duplicate-report',
  plant: (random, form) => {
    const kind = pick(random, ['so', 'benh_vien', 'truong'] as const);
    const years = yearsStory(random, { length: 2, kind });
    const [before, story] = [reportOnYear(years), reportOnYear(years, 1)];
    const { first, second, firstAs } = pick(random, [draft, corrected, completed, otherForm])(
      story,
      random,
      form,
    );
    const clean = pick(random, DIFFERENT)(story, before);
    return { clean, faulty: second, beside: [first], ...(firstAs !== undefined && { besideAs: firstAs }) };
  },
};
