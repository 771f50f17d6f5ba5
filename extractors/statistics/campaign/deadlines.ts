import type { Deadline, Deliverable, Reporter } from '../../../model/campaign.ts';
import { deliverablesIn } from './deliverable.ts';
import { HANDING, isHanding, isRefused, type Setting, standing } from './handing.ts';
import { comingDay, type LetterDay } from './letter-day.ts';
import { type Passage, partOf, type Sentence, shownAt } from './passage.ts';
import { above, type Place } from './place.ts';
import { type ReceiverReading, receiverIn } from './receiver.ts';
import { mentionedIn, reporterOf } from './reporters.ts';

/** What is known of the letter when its days are read. */
export interface LetterFacts {
  readonly day: LetterDay;
  /** What the letter is about, by its title. */
  readonly main: Deliverable | null;
}

/** A deadline with the words it was read from, in which its period may stand. */
export interface DeadlineReading {
  readonly deadline: Deadline;
  readonly receiver: ReceiverReading | null;
  readonly reporters: readonly Reporter[];
  readonly clause: Passage;
  /** Where the day's cue begins in the clause. */
  readonly cueAt: number;
}

/** What is handed in: named before the day, in the cue itself, behind it, or by what stands over it. */
function objectsOf(
  { place, clause, cue, sentenceBefore, before, after }: Setting,
  facts: LetterFacts,
): Deliverable[] {
  const inClause = clause.folded.slice(0, cue.to);
  const over = above(place).map(({ passage }) => passage.folded);
  const texts = [before, inClause, sentenceBefore, after, ...over];
  for (const text of texts) {
    const found = deliverablesIn(text, facts.main);
    if (found.length > 0) return found;
  }
  return [];
}

/** Units whom a passage speaks of, outside its brackets; everybody is nobody in particular and gives an empty list. */
function particular(passage: Passage): Reporter[] | null {
  const mentioned = mentionedIn(passage).filter(({ from }) => !/\([^)]*$/u.test(passage.text.slice(0, from)));
  if (mentioned.length === 0) return null;
  if (mentioned.some(({ everybody }) => everybody)) return [];
  return mentioned.map((one) => reporterOf(passage, one));
}

function reportersOf(setting: Setting, sentence: Sentence, receiver: ReceiverReading | null): Reporter[] {
  const { place, clause, cue, before } = setting;
  const start = cue.from - before.length;
  const handed = [...before.matchAll(HANDING)][0]?.index;
  const received = receiver === null || receiver.passage !== clause ? cue.from : receiver.from;
  const end = Math.min(handed === undefined ? cue.from : start + handed, received, cue.from);
  const own = particular(partOf(clause, start, Math.max(start, end)));
  if (own !== null) return own;
  const behind = before.trim().length < 3 ? particular(partOf(clause, cue.to, clause.text.length)) : null;
  if (behind !== null) return behind;
  if (clause !== sentence.clauses[0] && before.trim() === '') return [];
  // A lead-in without a label ("… đề nghị các sở, ban, ngành thực hiện:") speaks to everybody.
  const headings = above(place).filter(({ block }) => block.label !== null);
  return headings.map(({ passage }) => particular(passage)).find((found) => found !== null) ?? [];
}

/** To whom: said in the clause, else where the sentence or what stands over it says so. */
function receiverOf({ clause, place }: Setting, sentence: Sentence): ReceiverReading | null {
  const passages = [clause, sentence.whole, ...above(place).map(({ passage }) => passage)];
  for (const passage of passages) {
    const found = receiverIn(passage);
    if (found !== null) return found;
  }
  return null;
}

function readingOf(setting: Setting, sentence: Sentence, facts: LetterFacts): DeadlineReading | null {
  const { clause, cue } = setting;
  if (isRefused(setting) || !isHanding(setting)) return null;
  const dated = comingDay(cue.day, facts.day);
  const deliverables = objectsOf(setting, facts);
  if (dated === null || deliverables.length === 0) return null;
  const receiver = receiverOf(setting, sentence);
  const reporters = reportersOf(setting, sentence, receiver);
  return {
    deadline: {
      on: dated.on,
      time: cue.time,
      wording: cue.wording,
      yearStated: cue.day.year !== null,
      deliverables,
      reporters: reporters.map(({ name, groups }) => ({ name, groups })),
      receiver: receiver === null ? null : { name: receiver.name, through: receiver.through },
      ...shownAt(clause, 0, clause.text.length, dated.certainty),
    },
    receiver,
    reporters,
    clause,
    cueAt: cue.from,
  };
}

function inSentence(place: Place, sentence: Sentence, facts: LetterFacts): DeadlineReading[] {
  const found: DeadlineReading[] = [];
  let sentenceBefore = '';
  for (const clause of sentence.clauses) {
    const cues = standing(clause);
    for (const [at, cue] of cues.entries()) {
      const before = clause.folded.slice(cues[at - 1]?.to ?? 0, cue.from);
      const after = clause.folded.slice(cue.to, cues[at + 1]?.from);
      const setting = { place, clause, cue, sentenceBefore, before, after };
      const reading = readingOf(setting, sentence, facts);
      if (reading !== null) found.push(reading);
    }
    sentenceBefore += `${clause.folded} `;
  }
  return found;
}

/**
 * The days by which something is to be handed in, in the running text. A day without a cue ("trước", "chậm nhất",
 * "hạn nộp" …), of another event, of another document's or that was moved since gives none.
 */
export function deadlinesIn(places: readonly Place[], facts: LetterFacts): DeadlineReading[] {
  return places.flatMap((place) => place.sentences.flatMap((sentence) => inSentence(place, sentence, facts)));
}
