import type { Deadline, Deliverable, Reporter } from '../../../model/campaign.ts';
import { isCited } from './citing.ts';
import { type Cue, cuesIn, movedTo } from './cue.ts';
import { deliverablesIn } from './deliverable.ts';
import { campaignWords } from './knowledge.ts';
import { comingDay, type LetterDay } from './letter-day.ts';
import { type Passage, partOf, type Sentence, shownAt } from './passage.ts';
import { anyOf, blanked, finder, has, lastPlace } from './pattern.ts';
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

const HANDING = finder(campaignWords.handing.names);
const EVENT = finder(campaignWords.otherEvents.names);
const WEAK_EVENT = finder(campaignWords.otherEvents.weak);
const NO_EVENT = finder(campaignWords.otherEvents.notThese);
const REFUSED = finder(campaignWords.refused.names);
const PAST = finder(campaignWords.past.names);
const HEADING = finder(campaignWords.deadlineHeadings.names);
/** "Số liệu tính từ … đến hết ngày …" ends what is counted. */
const CUT_OFF = finder(campaignWords.cutOff.names);
const RECURRING = new RegExp(`^[\\s(,]*${anyOf(campaignWords.recurring.names)}`, 'u');
const REPLACED = new RegExp(`${anyOf(campaignWords.revising.replaced)}[^,;.]{0,60}$`, 'u');
const REVISES = finder(campaignWords.revising.verbs);

/** A clause as its day is judged: what comes before the cue in its sentence and clause, and what behind. */
interface Setting {
  readonly place: Place;
  readonly clause: Passage;
  readonly cue: Cue;
  /** The words of the sentence before the clause. */
  readonly sentenceBefore: string;
  readonly before: string;
  readonly after: string;
}

/** The last verb in a clause whose day is another than one of handing in; a name's "Tổ chức" is none. */
function lastEvent({ clause, before }: Setting): number {
  const masked = blanked(before, NO_EVENT);
  const places = [...masked.matchAll(EVENT)].map(({ index }) => index);
  return places.findLast((index) => index < 3 || /^\p{Ll}/u.test(clause.text.slice(index, index + 1))) ?? -1;
}

function underHeading(place: Place): boolean {
  return above(place).some(({ passage }) => has(passage.folded, HEADING));
}

/** Whether the day is one of handing in: by a verb before or behind it, by its own words, or by its heading. */
function isHanding(setting: Setting): boolean {
  const { place, clause, cue, sentenceBefore, before, after } = setting;
  const verb = Math.max(
    lastPlace(before, HANDING),
    receiverIn(partOf(clause, 0, cue.from)) === null ? -1 : 0,
  );
  const event = lastEvent(setting);
  if (verb >= 0 && verb >= event) return true;
  if (event >= 0 || has(before, WEAK_EVENT)) return false;
  return cue.explicit || has(sentenceBefore, HANDING) || has(after, HANDING) || underHeading(place);
}

function isRefused({ cue, clause, sentenceBefore, before, after }: Setting): boolean {
  if (RECURRING.test(after) || has(before, PAST)) return true;
  if (lastPlace(before, CUT_OFF) > lastPlace(before, HANDING)) return true;
  if (has(`${sentenceBefore} ${before}`, REFUSED) || isCited(`${sentenceBefore}${before}`)) return true;
  // A bracket that begins with the day explains what stands before it: "(trước ngày 09/9/2021 là phong trào …)".
  const opens = clause.folded.slice(0, cue.from).trimEnd().endsWith('(');
  return opens && !/^\s*\)/u.test(after);
}

/** What is handed in: named before the day, in the cue itself, behind it, or by what stands over it. */
function objectsOf({ place, clause, cue, sentenceBefore, before, after }: Setting, facts: LetterFacts) {
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

/** The days that stand: of a day that was moved only the new one, which comes last, and none that it takes the place of. */
function standing({ folded }: Passage): readonly Cue[] {
  const cues = cuesIn(folded).filter(({ from }) => !REPLACED.test(folded.slice(0, from)));
  if (!has(folded, REVISES)) return cues;
  const last = cues.at(-1);
  const moved = movedTo(folded);
  // "Điều chỉnh thành trước ngày …" is read both ways: its own cue tells more.
  if (moved === null || (last !== undefined && last.to >= moved.to)) return cues.slice(-1);
  return [moved];
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
