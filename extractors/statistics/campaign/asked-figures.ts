import type { AskedFigures } from '../../../model/campaign.ts';
import type { FigureStatus } from '../../../model/figure.ts';
import { isAwardTerm } from '../grammar/award-term.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { resolve } from '../reading/resolve.ts';
import { termsOf } from '../tagging/terms.ts';
import { cuesIn } from './cue.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { blanked, finder, has } from './pattern.ts';
import type { Place } from './place.ts';
import type { SectionReading } from './sections.ts';

const measures = campaignWords.measures.list.map(({ measure, names }) => ({
  measure,
  pattern: finder(names),
}));
const parts = campaignWords.breakdown.list.map(({ part, names }) => ({ part, pattern: finder(names) }));
const statuses = campaignWords.statuses.map(({ status, names }) => ({ status, pattern: finder(names) }));
const REWARDING = finder(campaignWords.rewarding.names);
const NOT_REWARDING = finder(campaignWords.rewarding.notThese);
const OTHER_COUNTS = finder(campaignWords.rewarding.otherCounts);
const recipients = campaignWords.recipients.list.map(({ recipient, names }) => ({
  recipient,
  pattern: finder(names),
}));
/** "Danh hiệu “Tập thể lao động tiên tiến”" counts nobody. */
const QUOTED = /[“"][^”"]*[”"]/gu;
const SURE = 0.86;

/** The awards that a passage names, by the vocabulary of the figures. */
function awardsIn(passage: Passage): string[] {
  const named = phrasesOf(termsOf(passage.tokens)).filter(isAwardTerm);
  const ids = named.map((term) => resolve(term, null, null)?.award ?? null);
  return [...new Set(ids.filter((id) => id !== null))];
}

function statusesIn(folded: string): FigureStatus[] {
  return statuses.filter(({ pattern }) => has(folded, pattern)).map(({ status }) => status);
}

/** Whether some part of a clause speaks of rewards, and not of initiatives or communes that reached a standard. */
function countsRewards(folded: string): boolean {
  return folded.split(',').some((part) => has(part, REWARDING) && !has(part, OTHER_COUNTS));
}

/**
 * What one clause asks for; null where it asks for no figures of rewards.
 *
 * @param before the clauses of its sentence before it, whose "số lượng" or "kết quả" holds for it too
 */
function askedIn(clause: Passage, before: string, section: string | null): AskedFigures | null {
  const folded = blanked(clause.folded, NOT_REWARDING);
  const own = measures.filter(({ pattern }) => has(folded, pattern));
  const asked = own.length > 0 ? own : measures.filter(({ pattern }) => has(before, pattern));
  if (asked.length === 0 || cuesIn(clause.folded).length > 0) return null;
  const awards = awardsIn(clause);
  const stated = statusesIn(folded);
  if (awards.length === 0 && !countsRewards(folded)) return null;
  const unquoted = blanked(folded, QUOTED);
  const counted = recipients
    .filter(({ pattern }) => has(unquoted, pattern))
    .map(({ recipient }) => recipient);
  const results = asked.some(({ measure }) => measure === 'result');
  if (awards.length + counted.length + stated.length === 0 && !results) return null;
  return {
    awards,
    recipients: counted,
    statuses: stated.length === 0 && results ? ['awarded'] : stated,
    measures: asked.map(({ measure }) => measure),
    breakdown: parts.filter(({ pattern }) => has(folded, pattern)).map(({ part }) => part),
    section,
    ...shownAt(clause, 0, clause.text.length, SURE),
  };
}

/** The figures that the letter asks for, clause by clause, each with the section that it stands in. */
export function askedFiguresIn(
  places: readonly Place[],
  sections: readonly SectionReading[],
): AskedFigures[] {
  const paths = new Map(sections.map(({ place, section }) => [place.index, section.path]));
  return places.flatMap((place) => {
    const at = [place, ...[...place.headings].reverse()].find(({ index }) => paths.has(index));
    const section = at === undefined ? null : (paths.get(at.index) ?? null);
    return place.sentences.flatMap(({ clauses }) =>
      clauses
        .map((clause, index) => askedIn(clause, foldedBefore(clauses, index), section))
        .filter((asked) => asked !== null),
    );
  });
}

function foldedBefore(clauses: readonly Passage[], index: number): string {
  return clauses
    .slice(0, index)
    .map(({ folded }) => folded)
    .join(' ');
}
