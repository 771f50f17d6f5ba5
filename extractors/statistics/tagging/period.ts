import type { Period, PeriodKind } from '../../../model/figure.ts';
import type { Token } from '../stream/token.ts';

/** A period named by the tokens `[from, to)`. */
export interface PeriodReading {
  readonly to: number;
  readonly period: Period;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function lastDay(year: number, month: number): string {
  return day(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function months(year: number, first: number, last: number, kind: PeriodKind, label: string): Period {
  return { from: day(year, first, 1), to: lastDay(year, last), kind, label };
}

type Maker = (groups: readonly (string | undefined)[], label: string) => Period | null;

function spanOfYears(kind: 'range' | 'school_year'): Maker {
  return ([first, last], label) => {
    const from = Number(first);
    const to =
      last !== undefined && last.length === 2 ? Number(`${String(from).slice(0, 2)}${last}`) : Number(last);
    if (to < from || to - from > 30) return null;
    if (kind === 'school_year') return { from: day(from, 8, 1), to: day(to, 7, 31), kind, label };
    return { from: day(from, 1, 1), to: day(to, 12, 31), kind, label };
  };
}

const DAY = '(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})';
const YEAR = '((?:19|20)\\d{2})';
const OF_YEAR = `(?:(?: của)? n[ăaãâ]m |/)${YEAR}`;

/** The ways in which a period is written, over tokens joined by single spaces, most specific first; "nam" lost its mark. */
const FORMS: readonly (readonly [RegExp, Maker])[] = [
  [
    new RegExp(`^từ (?:ngày )?${DAY} (?:đến|-) ?(?:hết )?(?:ngày )?${DAY}`, 'iu'),
    ([d1, m1, y1, d2, m2, y2], label) => {
      const from = day(Number(y1), Number(m1), Number(d1));
      const to = day(Number(y2), Number(m2), Number(d2));
      const valid = !Number.isNaN(Date.parse(from)) && !Number.isNaN(Date.parse(to)) && from <= to;
      return valid ? { from, to, kind: 'range', label } : null;
    },
  ],
  [new RegExp(`^n[ăaãâ]m h[oọ]c ${YEAR} ?[-–] ?(${'\\d{4}|\\d{2}'})\\b`, 'iu'), spanOfYears('school_year')],
  [
    new RegExp(
      `^(?:giai đoạn|nhiệm kỳ|thời kỳ)(?: từ)?(?: n[ăaãâ]m)? ${YEAR} ?(?:[-–]|đến(?: n[ăaãâ]m)?) ?${YEAR}`,
      'iu',
    ),
    spanOfYears('range'),
  ],
  [new RegExp(`^(?:từ )?n[ăaãâ]m ${YEAR} ?(?:[-–]|đến(?: n[ăaãâ]m)?) ?${YEAR}`, 'iu'), spanOfYears('range')],
  [
    new RegExp(`^(?:6|06|sáu) tháng (đầu|cuối)${OF_YEAR}`, 'iu'),
    ([half, year], label) =>
      half?.toLowerCase() === 'đầu'
        ? months(Number(year), 1, 6, 'half_year', label)
        : months(Number(year), 7, 12, 'half_year', label),
  ],
  [
    new RegExp(`^(?:9|09|chín) tháng(?: đầu)?${OF_YEAR}`, 'iu'),
    ([year], label) => months(Number(year), 1, 9, 'nine_months', label),
  ],
  [
    new RegExp(`^quý (IV|I{1,3}|[1-4])${OF_YEAR}`, 'iu'),
    ([quarter, year], label) => {
      const number = ROMAN[(quarter ?? '').toUpperCase()] ?? Number(quarter);
      return months(Number(year), number * 3 - 2, number * 3, 'quarter', label);
    },
  ],
  [
    new RegExp(`^\\d{1,2} năm,? ?\\(?(?:từ )?(?:năm )?${YEAR} ?(?:[-–]|đến(?: năm)?) ?${YEAR}`, 'iu'),
    spanOfYears('range'),
  ],
  [new RegExp(`^${YEAR} ?[-–] ?${YEAR}(?!\\d)`, 'iu'), spanOfYears('range')],
  [new RegExp(`^${YEAR}(?= ?:)`, 'iu'), ([year = ''], label) => calendarYear(year, label)],
  [
    new RegExp(`^(?:cả |trong |toàn )?n[ăaãâ]m (?:công tác |kế hoạch |hành chính )?${YEAR}\\b`, 'iu'),
    ([year = ''], label) => calendarYear(year, label),
  ],
];

const LONGEST = 9;
const OPENERS = new Set([
  'năm',
  'nam',
  'nãm',
  'nâm',
  'giai',
  'nhiệm',
  'thời',
  'từ',
  '6',
  '06',
  '9',
  '09',
  'sáu',
  'chín',
  'quý',
  'cả',
  'trong',
  'toàn',
]);

/** "5 năm 2016-2020", "2016 - 2020", "2018: 5". */
function opensWithNumber(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (first?.kind !== 'number') return false;
  if (/^\d{1,2}$/.test(first.text)) return next?.text.toLowerCase() === 'năm';
  return /^(?:19|20)\d{2}$/.test(first.text) && /^[-–:]$/u.test(next?.text ?? '');
}

/**
 * The period that begins at a token; null where none does.
 *
 * @example "6 tháng đầu năm 2022" gives `{ from: '2022-01-01', to: '2022-06-30', kind: 'half_year', … }`
 */
export function periodAt(tokens: readonly Token[], at: number): PeriodReading | null {
  const first = tokens[at];
  if (first === undefined || !(OPENERS.has(first.text.toLowerCase()) || opensWithNumber(tokens, at)))
    return null;
  const window = tokens.slice(at, at + LONGEST);
  const text = joined(window);
  for (const [form, make] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const period = make(match.slice(1), match[0]);
    if (period !== null) return { to: at + tokensWithin(window, match[0].length), period };
  }
  return null;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token, index) => (token.glued || index === 0 ? token.text : ` ${token.text}`)).join('');
}

function tokensWithin(tokens: readonly Token[], length: number): number {
  let count = 0;
  while (count < tokens.length && joined(tokens.slice(0, count + 1)).length <= length) count += 1;
  return Math.max(1, count);
}

/** The calendar year `year`, as printed in `label`. */
export function calendarYear(year: string, label = year): Period {
  return months(Number(year), 1, 12, 'year', label);
}

/** Every period named anywhere in the tokens, in order. */
export function periodsIn(tokens: readonly Token[]): { at: number; reading: PeriodReading }[] {
  const found: { at: number; reading: PeriodReading }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const reading = periodAt(tokens, at);
    if (reading === null) continue;
    found.push({ at, reading });
    at = reading.to - 1;
  }
  return found;
}

/**
 * The same period one year earlier, for "năm trước" and "cùng kỳ"; its label names the earlier years.
 *
 * @example yearBefore of "6 tháng đầu năm 2023" is labelled "6 tháng đầu năm 2022"
 */
export function yearBefore(period: Period): Period {
  const back = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  const label = period.label.replace(/(?:19|20)\d{2}/gu, (year) => String(Number(year) - 1));
  return { ...period, from: back(period.from), to: back(period.to), label };
}
