import type { DateParts } from '../../../model/letterhead.ts';
import { dateAt } from './date-parts.ts';
import { issuerAt } from './issuer.ts';
import { documentTypes } from './knowledge.ts';
import { type SymbolReading, symbolAt } from './symbol.ts';

/** A number and symbol in running text with the words around it that belong to it, over the letters `[from, to)`. */
export interface CitedSymbol {
  readonly from: number;
  readonly to: number;
  readonly reading: SymbolReading;
  /** The id of the type that the words name; null where they name none. */
  readonly named: string | null;
  readonly date: DateParts | null;
  readonly issuer: string | null;
}

/** Where a number may begin; a blank one only behind the word "số". */
const STARTS =
  /(?<![\p{L}\d/.,-])\d{1,5}[a-z]?\s?(?:\/\s?[\p{Lu}\d]|[-–—]\s?\p{Lu}\p{L}{0,3}\s?\/)|(?<=\bsố\s*:?)[\s.…_]*[-–/]\s?\p{Lu}{2}/gu;

/** What every number with a symbol has: most passages have none of it. */
const MAY_START = /\/|số[\s:.…_]*[-–]/u;

const names = documentTypes
  .flatMap(({ id, name, names: others }) => [name, ...others].map((text) => ({ id, text })))
  .sort((left, right) => right.text.length - left.text.length);

/** The type right before a symbol: "Nghị định số", "Luật Thi đua, khen thưởng số", "Công văn". */
const before = names.map(({ id, text }) => ({
  id,
  pattern: new RegExp(
    `(?<!\\p{L})${text}(?:\\s+(?:liên ngành|của Đảng))?${text === 'Luật' ? '(?:\\s[\\p{L}, -]{3,60}?)?' : ''}\\s*(?:số)?\\s*:?\\s*$`,
    'iu',
  ),
}));
const LOOK_BACK = 90;

/** What stands between two symbols of one list: "số 65/2014/NĐ-CP, số 39/2012/NĐ-CP". */
const LIST = /^\s*(?:[,;]|và|hoặc|[,;]\s*và)?\s*(?:số)?\s*:?\s*$/u;
const NUMBERED = /(?<!\p{L})số\s*:?\s*$/iu;

function typeBefore(text: string, at: number): { id: string; from: number } | null {
  const window = text.slice(Math.max(0, at - LOOK_BACK), at);
  for (const { id, pattern } of before) {
    const match = pattern.exec(window);
    if (match !== null) return { id, from: at - (window.length - match.index) };
  }
  return null;
}

/** Whether the letters can be a symbol at all where no word says so: "24/7", "3/A" are none. */
function isSymbol({ symbol }: SymbolReading): boolean {
  return symbol.type !== null || symbol.year !== null;
}

/** The day and issuer behind a symbol, in either order. */
function behind(text: string, at: number): { date: DateParts | null; issuer: string | null; to: number } {
  let to = at;
  const take = (): DateParts | null => {
    const gap = /^\s*,?\s*\(?/u.exec(text.slice(to))?.[0].length ?? 0;
    const found = dateAt(text.slice(to + gap));
    if (found === null) return null;
    to += gap + found.length;
    return found.parts;
  };
  const first = take();
  const issuer = issuerAt(text.slice(to));
  if (issuer !== null) to += issuer.length;
  return { date: first ?? (issuer === null ? null : take()), issuer: issuer?.name ?? null, to };
}

/** Every number and symbol of another document in a text, in order. */
export function citedSymbolsIn(text: string): CitedSymbol[] {
  if (!MAY_START.test(text)) return [];
  const found: CitedSymbol[] = [];
  for (const { index } of text.matchAll(STARTS)) {
    const last = found.at(-1);
    if (last !== undefined && index < last.to) continue;
    const reading = symbolAt(text.slice(index));
    if (reading === null) continue;
    const type = typeBefore(text, index);
    const listed = last !== undefined && LIST.test(text.slice(last.to, index));
    const numbered = NUMBERED.test(text.slice(Math.max(0, index - LOOK_BACK), index));
    if (type === null && !listed && !numbered && !isSymbol(reading)) continue;
    const rest = behind(text, index + reading.length);
    const named = type?.id ?? (listed ? last.named : null);
    found.push({ from: type?.from ?? index, reading, named, ...rest });
  }
  return found;
}
