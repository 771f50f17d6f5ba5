import type { Request } from '../../../model/campaign.ts';
import type { DocumentHead } from '../../../model/document.ts';
import type { Evidence, Period } from '../../../model/figure.ts';
import { tokensOf } from '../stream/token.ts';
import { dateEnd } from '../tagging/date.ts';
import { periodAt } from '../tagging/period.ts';
import type { DeadlineReading } from './deadlines.ts';
import { deliverablesIn, namedIn } from './deliverable.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, partOf, passageOf, shownAt } from './passage.ts';
import { finder } from './pattern.ts';
import type { Place } from './place.ts';
import { mentionedIn } from './reporters.ts';

const SURE = 0.95;
const FROM_BODY = 0.86;
const DIRECTIVE = finder(campaignWords.directives.names);

/** The first period that a passage names from a place on; the year of a date is none. */
function periodIn({ tokens, starts }: Passage, from = 0): Period | null {
  let at = starts.findIndex((start) => start >= from);
  while (at >= 0 && at < tokens.length) {
    const afterDate = dateEnd(tokens, at);
    if (afterDate > at) {
      at = afterDate;
      continue;
    }
    const reading = periodAt(tokens, at);
    if (reading !== null) return reading.period;
    at += 1;
  }
  return null;
}

/** The title as a passage; its words stand where the head's evidence says. */
export function titleOf({ title, evidence }: DocumentHead): Passage | null {
  const place: Evidence | undefined = evidence.title;
  if (title === null || place === undefined) return null;
  const words = title.split(/\s+/u).map((text) => ({ text, box: place.box, confidence: 1 }));
  return passageOf(words.flatMap((word) => tokensOf(word, { page: place.page, line: 0 })));
}

/** The requests that a passage makes, each with the first period named behind it. */
function requestsOf(passage: Passage, main: Period | null, certainty: number): Request[] {
  const places = namedIn(passage.folded);
  return deliverablesIn(passage.folded, null).map((deliverable) => {
    const at = places.find((one) => one.deliverable === deliverable);
    const period = periodIn(passage, at?.from ?? 0) ?? periodIn(passage) ?? main;
    return { deliverable, period, ...shownAt(passage, at?.from ?? 0, passage.text.length, certainty) };
  });
}

/** What the title asks for. */
export function titleRequests(head: DocumentHead): Request[] {
  const title = titleOf(head);
  return title === null ? [] : requestsOf(title, head.period, SURE);
}

/** What the letter's own sentences tell units to hand in: "đề nghị các cơ quan, đơn vị báo cáo …". */
export function directiveRequests(places: readonly Place[], main: Period | null): Request[] {
  return places.flatMap(({ sentences }) =>
    sentences.flatMap(({ whole }) => {
      for (const match of whole.folded.matchAll(DIRECTIVE)) {
        const told = partOf(whole, match.index + match[0].length, whole.text.length);
        const [first] = mentionedIn(told);
        if (first !== undefined && first.from < FARTHEST) return requestsOf(told, main, FROM_BODY);
      }
      return [];
    }),
  );
}

/** The units told stand right behind the verb, at most this many letters on. */
const FARTHEST = 40;

/** What the deadlines are for, with the period that their clause names. */
export function deadlineRequests(readings: readonly DeadlineReading[], main: Period | null): Request[] {
  return readings.flatMap(({ deadline, clause, cueAt }) =>
    deadline.deliverables.map((deliverable) => ({
      deliverable,
      period: periodIn(partOf(clause, 0, cueAt)) ?? main,
      evidence: deadline.evidence,
      confidence: deadline.confidence,
    })),
  );
}

/** Each deliverable once, as it was named first; a plain "báo cáo" beside a report with a name is that one. */
export function merged(requests: readonly Request[]): Request[] {
  const first = requests.filter(
    ({ deliverable }, at) => requests.findIndex((one) => one.deliverable === deliverable) === at,
  );
  const hasReport = first.some(({ deliverable }) => /^(?:tong_ket|so_ket|chuyen_de)$/u.test(deliverable));
  return hasReport ? first.filter(({ deliverable }) => deliverable !== 'bao_cao') : first;
}
