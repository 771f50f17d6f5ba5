import { isCited } from './citing.ts';
import { type Cue, cuesIn, movedTo } from './cue.ts';
import { mayHoldDay } from './day.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, partOf } from './passage.ts';
import { anyOf, blanked, finder, has, lastPlace } from './pattern.ts';
import { above, type Place } from './place.ts';
import { receiverIn } from './receiver.ts';

/** Verbs of handing in, in folded text. */
export const HANDING = finder(campaignWords.handing.names);
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
export interface Setting {
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
export function isHanding(setting: Setting): boolean {
  const { place, clause, cue, sentenceBefore, before, after } = setting;
  const verb = Math.max(
    lastPlace(before, HANDING),
    receiverIn(partOf(clause, 0, cue.from)) === null ? -1 : 0,
  );
  const event = lastEvent(setting);
  if (verb >= 0 && verb >= event) return true;
  if (event >= 0 || has(before, WEAK_EVENT)) return false;
  if (cue.explicit || has(sentenceBefore, HANDING) || has(after, HANDING)) return true;
  // Under a heading only a bare item counts: "- Các trường mầm non: trước ngày …".
  return /(?:^|[:(–-])\s*$/u.test(before) && underHeading(place);
}

/** Whether the day is none of ours, whatever its verb: recurring, past, cited, of comments on a draft, of the figures. */
export function isRefused({ cue, clause, sentenceBefore, before, after }: Setting): boolean {
  if (RECURRING.test(after) || has(before, PAST)) return true;
  if (lastPlace(before, CUT_OFF) > lastPlace(before, HANDING)) return true;
  if (has(`${sentenceBefore} ${before}`, REFUSED) || isCited(`${sentenceBefore}${before}`)) return true;
  // A bracket that begins with the day explains what stands before it: "(trước ngày 09/9/2021 là phong trào …)".
  const opens = clause.folded.slice(0, cue.from).trimEnd().endsWith('(');
  return opens && !/^\s*\)/u.test(after);
}

/** The days that stand: of a day that was moved only the new one, which comes last, and none that it takes the place of. */
export function standing({ folded }: Passage): readonly Cue[] {
  if (!mayHoldDay(folded)) return [];
  const cues = cuesIn(folded).filter(({ from }) => !REPLACED.test(folded.slice(0, from)));
  if (!has(folded, REVISES)) return cues;
  const last = cues.at(-1);
  const moved = movedTo(folded);
  // "Điều chỉnh thành trước ngày …" is read both ways: its own cue tells more.
  if (moved === null || (last !== undefined && last.to >= moved.to)) return cues.slice(-1);
  return [moved];
}
