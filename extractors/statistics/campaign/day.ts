/** A day as printed in folded text: `[from, to)`, and its year where it is given. */
export interface PrintedDay {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Letters stood for digits ("O3/11/2021"): a person is asked. */
  readonly mended: boolean;
}

/** A digit, or a letter that bad print shows for one. */
const D = '[0-9oil]';
const YEAR = `(?:19|2[0o])${D}{2}`;
/** "ngày 03/11/2021", "3-11-2021", "15/6", "ngày 10 tháng 11 năm 2022", "ngày 10 tháng 11/2021". */
const FORMS = [
  `(?:ngay\\s*)?(${D}{1,2}) ?[/.-] ?(${D}{1,2})(?: ?[/.-] ?(${YEAR})|,? nam (${YEAR}))?`,
  `(?:ngay\\s*)?(${D}{1,2})(?: ,)? thang (${D}{1,2})(?: ?/ ?(${YEAR})|,? nam (${YEAR}))?`,
];
/** The source of a pattern for one printed day, for patterns that name what stands before it. */
export const DAY = `(?:${FORMS.map((form) => form.replaceAll(/\((?!\?)/gu, '(?:')).join('|')})(?![0-9/a-z])`;

const BETWEEN_NUMBERS = new RegExp(`${D}(?: ?[/.-] ?|(?: ,)? thang )${D}`, 'u');

/** Whether folded text can hold a day at all: tells at a glance what `DAY` takes long to. */
export function mayHoldDay(folded: string): boolean {
  return BETWEEN_NUMBERS.test(folded);
}

/** As many of its places must be digits, so that no word is taken for a day. */
const FEWEST_DIGITS = 2;

function digits(text: string): number {
  return Number(text.replaceAll('o', '0').replaceAll(/[il]/g, '1'));
}

/** The day that stands at a place of folded text; null where what stands there is no day of the calendar. */
export function dayAt(folded: string, from: number): PrintedDay | null {
  for (const form of FORMS) {
    const match = new RegExp(`${form}(?![0-9/a-z])`, 'uy');
    match.lastIndex = from;
    const found = match.exec(folded);
    if (found === null) continue;
    const [whole, day = '', month = '', slashed, worded] = found;
    const year = slashed ?? worded;
    const written = `${day}${month}${year ?? ''}`;
    if (written.replace(/\D/g, '').length < FEWEST_DIGITS) continue;
    const read = {
      from,
      to: from + whole.length,
      day: digits(day),
      month: digits(month),
      year: year === undefined ? null : digits(year),
      mended: /\D/.test(written),
    };
    if (isoDay(read.year ?? LEAP, read.month, read.day) !== null) return read;
  }
  return null;
}

const LEAP = 2024;

/** `YYYY-MM-DD`; null for a day that the calendar does not have. */
export function isoDay(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.getUTCDate() !== day ? null : text;
}
