import { DAY, dayAt, mayHoldDay, type PrintedDay } from './day.ts';
import { campaignWords } from './knowledge.ts';
import { anyOf } from './pattern.ts';

/** "Trước 17 giờ 00 ngày 20/6/2023" in folded text `[from, to)`: how it is worded, the hour and the day. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly wording: 'before' | 'latest';
  /** The cue itself says that it is a day of handing in: "hạn nộp". */
  readonly explicit: boolean;
  readonly time: string | null;
  readonly day: PrintedDay;
}

const BEFORE = anyOf(campaignWords.cues.before.names);
const LATEST = anyOf(campaignWords.cues.latest.names);
const EXPLICIT = new RegExp(`^${anyOf(campaignWords.deadlineHeadings.names)}`, 'u');
const HOUR = '(\\d{1,2}) ?(?:gio|h|g|:) ?(\\d{2})?(?: phut)?';
const WEEKDAY = '(?:sang |chieu )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)';
const RANGE = `(?:tu ${DAY} ?(?:den|-) ?(?:het )?)?`;
/** What may stand between the cue and its day. */
const BETWEEN = `(?:[ ,:(]|(?:la|vao|den|het|truoc|ngay|luc|cham nhat|${WEEKDAY})(?![a-z]))*`;
const OBJECT = '(?: (?:gui|nop|nhan|hoan thanh)?(?: ?(?:bao cao|ho so|so lieu|ve [a-z ]{2,30}?))*)?';
const CUE = new RegExp(
  `(?:(${BEFORE})|(${LATEST})${OBJECT})${BETWEEN}(?:${HOUR}${BETWEEN})?${RANGE}(?=${DAY})`,
  'gu',
);

/** Behind a verb that moves a day, "đến", "sang", "thành" lead to the new one: "gia hạn … đến ngày 15/11/2023". */
const MOVED = new RegExp(
  `${anyOf(campaignWords.revising.verbs)}[^.;]*? (${anyOf(campaignWords.revising.links)}${BETWEEN}(?:${HOUR}${BETWEEN})?)(?=${DAY})`,
  'gu',
);

function timeOf(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

/** Every day with a cue before it, in reading order. */
export function cuesIn(folded: string): Cue[] {
  if (!mayHoldDay(folded)) return [];
  return [...folded.matchAll(CUE)].flatMap((match) => {
    const [whole, before, , hour, minute] = match;
    const end = match.index + whole.length;
    const day = dayAt(folded, end);
    if (day === null) return [];
    const wording = before === undefined ? 'latest' : 'before';
    const explicit = EXPLICIT.test(whole);
    return [{ from: match.index, to: day.to, wording, explicit, time: timeOf(hour, minute), day }];
  });
}

/** The new day of a clause that moves one ("gia hạn", "điều chỉnh"); null where it moves none. */
export function movedTo(folded: string): Cue | null {
  const match = [...folded.matchAll(MOVED)].at(-1);
  if (match === undefined) return null;
  const [whole, link = '', hour, minute] = match;
  const end = match.index + whole.length;
  const day = dayAt(folded, end);
  if (day === null) return null;
  const time = timeOf(hour, minute);
  return { from: end - link.length, to: day.to, wording: 'latest', explicit: true, time, day };
}
