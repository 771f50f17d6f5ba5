import type { DocumentHead } from '../../../model/document.ts';
import type { BodyLine } from '../stream/blocks.ts';
import { isoDay, type PrintedDay } from './day.ts';
import { fold } from './pattern.ts';

/** When the letter was written, as far as its head says: the day and month may have been left for the pen. */
export interface LetterDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: string | null;
}

/** A day with its year, and how sure the year is. */
export interface DatedDay {
  readonly on: string;
  readonly certainty: number;
}

/** The head's date stands within this many lines. */
const HEAD_LINES = 40;
const BLANK = /ngay[\s.…\d]*thang\s*(\d{0,2})[\s.…]*nam\s*(20\d{2})/u;

/** The letter's own day: from its head, else the month and year of a head with blanks, else the year reported on. */
export function letterDayOf(head: DocumentHead, lines: readonly BodyLine[]): LetterDay {
  if (head.issuedOn !== null) {
    return {
      year: Number(head.issuedOn.slice(0, 4)),
      month: Number(head.issuedOn.slice(5, 7)),
      day: head.issuedOn,
    };
  }
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const found = BLANK.exec(fold(text));
    if (found !== null)
      return { year: Number(found[2]), month: found[1] === '' ? null : Number(found[1]), day: null };
    if (/^kinh gui/u.test(fold(text))) break;
  }
  const year = head.period === null ? null : Number(head.period.to.slice(0, 4));
  return { year, month: null, day: null };
}

const STATED = 0.95;
const MENDED = 0.6;
const SAME_YEAR = 0.86;
const NEXT_YEAR = 0.75;
const DOUBTFUL = 0.5;
/** A day without a year this many months before the letter's is the next year's; nearer, the letter may be late. */
const FEW_MONTHS = 3;

/**
 * A deadline's day with its year: the printed one, else the letter's, or the one after where the letter is
 * written at the end of a year; null where no year can be told.
 */
export function comingDay(printed: PrintedDay, letter: LetterDay): DatedDay | null {
  const sure = printed.mended ? MENDED : 1;
  if (printed.year !== null) {
    const on = isoDay(printed.year, printed.month, printed.day);
    const over = letter.day !== null && on !== null && on < letter.day;
    return on === null ? null : { on, certainty: Math.min(sure, over ? DOUBTFUL : STATED) };
  }
  if (letter.year === null) return null;
  const back = letter.month === null ? 0 : letter.month - printed.month;
  const next = back > FEW_MONTHS;
  const on = isoDay(letter.year + (next ? 1 : 0), printed.month, printed.day);
  if (on === null) return null;
  const over = !next && (letter.day === null ? back > 0 : on < letter.day);
  return { on, certainty: Math.min(sure, over ? DOUBTFUL : next ? NEXT_YEAR : SAME_YEAR) };
}
