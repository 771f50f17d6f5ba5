import type { CutOff } from '../../../model/campaign.ts';
import { DAY, dayAt, isoDay, mayHoldDay, type PrintedDay } from './day.ts';
import { campaignWords } from './knowledge.ts';
import type { LetterDay } from './letter-day.ts';
import { type Sentence, shownAt } from './passage.ts';
import { anyOf, finder, has } from './pattern.ts';
import type { Place } from './place.ts';

const CUE = anyOf(campaignWords.cutOff.names);
const SUBJECT = finder(campaignWords.cutOff.subjects);
const LINK = '(?: ?(?:den|tu|het|ngay|thoi diem|:))*';
const FROM_TO = new RegExp(`(?:${CUE}|so lieu)${LINK} ?(?=${DAY} ?(?:den|-))`, 'gu');
const TO = new RegExp(`${CUE}${LINK} (?=${DAY})`, 'gu');
const SECOND = /^ ?(?:den|-)(?: het)? (?=\S)/u;

const SURE = 0.95;
const YEAR_ASSUMED = 0.8;
const MENDED = 0.6;

function dated(printed: PrintedDay, year: number | null): string | null {
  const own = printed.year ?? year;
  return own === null ? null : isoDay(own, printed.month, printed.day);
}

function certaintyOf(last: PrintedDay, first: PrintedDay | null): number {
  if (last.mended || first?.mended === true) return MENDED;
  return last.year === null ? YEAR_ASSUMED : SURE;
}

function ranged({ whole }: Sentence, letter: LetterDay): CutOff[] {
  return [...whole.folded.matchAll(FROM_TO)].flatMap((match) => {
    const first = dayAt(whole.folded, match.index + match[0].length);
    const link = first === null ? null : SECOND.exec(whole.folded.slice(first.to));
    if (first === null || link === null) return [];
    const last = dayAt(whole.folded, first.to + link[0].length);
    const to = last === null ? null : dated(last, letter.year);
    if (last === null || to === null) return [];
    const from = dated(first, Number(to.slice(0, 4)));
    if (from === null || from > to) return [];
    return [{ from, to, ...shownAt(whole, match.index, last.to, certaintyOf(last, first)) }];
  });
}

function single({ whole }: Sentence, letter: LetterDay): CutOff[] {
  return [...whole.folded.matchAll(TO)].flatMap((match) => {
    if (!/den/u.test(match[0]) && !/chot|moc/u.test(match[0])) return [];
    const last = dayAt(whole.folded, match.index + match[0].length);
    const to = last === null ? null : dated(last, letter.year);
    if (last === null || to === null) return [];
    return [{ from: null, to, ...shownAt(whole, match.index, last.to, certaintyOf(last, null)) }];
  });
}

/**
 * The days that the figures are counted over: "số liệu tính đến ngày 31/10/2021", "từ 01/11/2020 đến 31/10/2021".
 * Only where the sentence speaks of figures: a length of service counted to a day is none.
 *
 * @param subject finds the words that a sentence on figures has
 */
export function cutOffsIn(places: readonly Place[], letter: LetterDay, subject = SUBJECT): CutOff[] {
  const found = places.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      if (!mayHoldDay(sentence.whole.folded) || !has(sentence.whole.folded, subject)) return [];
      const spans = ranged(sentence, letter);
      return spans.length > 0 ? spans : single(sentence, letter);
    }),
  );
  return found.filter(
    (one, at) => found.findIndex((other) => other.to === one.to && other.from === one.from) === at,
  );
}
