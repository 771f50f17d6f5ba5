import type { Period } from '../../../model/figure.ts';
import { skeleton } from '../../text/distance.ts';
import { tokensOf } from '../stream/token.ts';
import { periodAt } from '../tagging/period.ts';
import type { Term } from '../tagging/term.ts';

const YEAR = /^((?:19|20)\d{2})$/u;
/** "Năm 2021" with its first word misread, "NÑăm 2021": nothing else that ends so stands alone before a year. */
const MISREAD_YEAR = /^(\p{L}{2,5}) ((?:19|20)\d{2})$/u;
const YEARS = /^((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})$/u;
/** A part of a year that waits for its year: "Quý I", "6 tháng đầu năm". */
const PART = /(?:quý (?:IV|I{1,3}|[1-4])|0?6 tháng (?:đầu|cuối) năm|0?9 tháng(?: đầu năm)?|tháng \d{1,2})$/iu;
const WITHIN_YEAR = /(?:năm )?((?:19|20)\d{2})\b(.*)$/iu;

function read(text: string): Period | null {
  const place = { page: 1, line: 0 };
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const tokens = words.flatMap((word) => tokensOf({ text: word, box: [0, 0, 0, 0], confidence: 1 }, place));
  return periodAt(tokens, 0)?.period ?? null;
}

function misreadYear(text: string): string | undefined {
  const [, word, year] = MISREAD_YEAR.exec(text) ?? [];
  return word !== undefined && /^n.*am$/u.test(skeleton(word)) ? year : undefined;
}

/**
 * The period that a head names: "Năm 2021", also bare "2021" and "2020-2024", and a quarter or half under its
 * year ("Năm 2023" over "Quý I").
 */
export function periodOfHead(text: string, terms: readonly Term[]): Period | null {
  const bare = text.trim().replace(/[.:*]+$/u, '');
  const year = YEAR.exec(bare)?.[1] ?? misreadYear(bare);
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, kind: 'year', label: bare };
  const years = YEARS.exec(bare);
  if (years !== null) return labelled(read(`từ năm ${years[1]} - ${years[2]}`), bare);
  const part = PART.exec(bare)?.[0];
  const within = part === undefined ? undefined : WITHIN_YEAR.exec(bare.slice(0, -part.length))?.[1];
  if (part !== undefined && within !== undefined) return ofYear(part, within);
  return lastPeriod(terms);
}

/** The last period that terms name, but for one that is only compared with ("so với năm 2021"). */
export function lastPeriod(terms: readonly Term[]): Period | null {
  const compares = ({ tags }: Term): boolean => tags.has('Compare') || tags.has('YearBefore');
  const own = terms.filter((_, at) => !terms.slice(Math.max(0, at - 2), at).some(compares));
  const content = own.findLast((term) => term.content.kind === 'period')?.content;
  return content?.kind === 'period' ? content.period : null;
}

function labelled(period: Period | null, label: string): Period | null {
  return period === null ? null : { ...period, label };
}

/** Whether a head names a part of a year without saying of which. */
export function isPartOfYear(text: string): boolean {
  return PART.test(text.trim());
}

/** A part of a year, of the year given: "Quý I" of 2023. */
export function ofYear(part: string, year: string): Period | null {
  return read(`${part.replace(/ năm$/iu, '')} năm ${year}`);
}
