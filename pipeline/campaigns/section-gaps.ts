import { nameWords } from '../../extractors/statistics/units/fold.ts';
import type { PlanSection } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';
import { reportWords } from './knowledge.ts';

const GENERIC = new Set(reportWords.sections.generic);
const FUNCTIONAL = new Set(reportWords.sections.functional);
/** The name of a movement tells its section by itself. */
const QUOTED = /[“"]([^“”"]{8,})[”"]/gu;

/** Shares of a section's words that a heading, or a sentence, must have; sentences are long and hold more by chance. */
const IN_HEADING = 0.6;
const IN_SENTENCE = 0.8;

type Words = ReadonlySet<string>;

function wordsOf(text: string): Words {
  return new Set(nameWords(text).filter((word) => !FUNCTIONAL.has(word) && !/^\d/u.test(word)));
}

function shareOf(wanted: Words, given: Words): number {
  return [...wanted].filter((word) => given.has(word)).length / wanted.size;
}

/** What a section is known by: the name of its movement, else the words that few headings share. */
interface Sought {
  readonly telling: Words;
  readonly all: Words;
}

function soughtOf(title: string): Sought {
  const quoted = [...title.matchAll(QUOTED)].map((match) => match[1] ?? '').join(' ');
  const all = wordsOf(quoted === '' ? title : quoted);
  return { all, telling: new Set([...all].filter((word) => !GENERIC.has(word))) };
}

/** What a report has to show: its headings, and all of its sentences. */
export interface ReportText {
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
}

interface ReportWords {
  readonly headings: readonly Words[];
  readonly sentences: readonly Words[];
}

/** By its telling words wherever they stand; a title of generic words alone ("Công tác khen thưởng") by a heading. */
function isThere({ all, telling }: Sought, { headings, sentences }: ReportWords): boolean {
  if (all.size === 0) return true;
  if (headings.some((heading) => shareOf(all, heading) >= IN_SENTENCE)) return true;
  if (telling.size === 0) return headings.some((heading) => shareOf(all, heading) >= IN_HEADING);
  return (
    headings.some((heading) => shareOf(telling, heading) >= IN_HEADING) ||
    sentences.some((sentence) => shareOf(telling, sentence) >= IN_SENTENCE)
  );
}

/**
 * The sections that a report does not have, with those below them. One whose subsections are there is there.
 */
export function sectionGaps(sections: readonly PlanSection[], text: ReportText): ReportGap[] {
  const words = { headings: text.headings.map(wordsOf), sentences: text.sentences.map(wordsOf) };
  const found = new Set(
    sections.filter(({ title }) => isThere(soughtOf(title), words)).map(({ path }) => path),
  );
  const isUnder = (path: string, above: string) => path.startsWith(`${above}.`);
  return sections
    .filter(({ path }) => !found.has(path) && ![...found].some((other) => isUnder(other, path)))
    .map(({ path, label, title }) => ({ kind: 'section', path, label, title }));
}
