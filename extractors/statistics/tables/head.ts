import type { FigureStatus, Occasion, Period, Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { statusTag } from '../reading/scope.ts';
import type { Token } from '../stream/token.ts';
import { type GrantorUse, grantorOf } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import type { GridCell } from './grid.ts';

/** What the head of a column or row says about the counts in it; null where it says nothing. */
export interface Head {
  readonly award: AwardTerm | null;
  readonly recipient: Recipient | null;
  readonly grantor: GrantorUse | null;
  readonly occasion: Occasion | null;
  readonly period: Period | null;
  readonly status: FigureStatus | null;
  readonly total: boolean;
  readonly skipped: boolean;
  readonly text: string;
  readonly tokens: readonly Token[];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[.:*]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const skipped = new Set(knowledge.tables.skipped);
const totals = new Set(knowledge.tables.total);
const YEAR = /^(?:năm\s+)?((?:19|20)\d{2})$/iu;

function yearOf(text: string): Period | null {
  const year = YEAR.exec(text.trim())?.[1];
  return year === undefined
    ? null
    : { from: `${year}-01-01`, to: `${year}-12-31`, kind: 'year', label: text.trim() };
}

function last<T>(values: readonly T[]): T | null {
  return values.at(-1) ?? null;
}

/** Reads the cells that stand over a column, or beside a row, from the outermost to the nearest. */
export function headOf(cells: readonly GridCell[]): Head {
  const distinct = [...new Set(cells)].filter((cell) => cell.tokens.length > 0);
  const read = distinct.map((cell) => ({ cell, terms: phrasesOf(termsOf(cell.tokens)) }));
  const terms = read.flatMap((one) => one.terms);
  const nearest = distinct.at(-1);
  const awards = read.flatMap((one) => one.terms.filter(isAwardTerm));
  const years = distinct.map((cell) => yearOf(cell.text)).filter((period) => period !== null);
  const named = terms.flatMap(({ content }) => (content.kind === 'period' ? [content.period] : []));
  return {
    award: last(awards),
    recipient: last(
      terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content.recipient] : [])),
    ),
    grantor: last(terms.map(grantorOf).filter((grantor) => grantor !== null)),
    occasion: last(terms.flatMap(({ content }) => (content.kind === 'occasion' ? [content.occasion] : []))),
    period: last(years) ?? last(named),
    status: last(terms.map(statusTag).filter((status) => status !== null)),
    total: nearest !== undefined && totals.has(plain(nearest.text)),
    skipped: distinct.some((cell) => skipped.has(plain(cell.text))),
    text: distinct.map((cell) => cell.text).join(' '),
    tokens: distinct.flatMap((cell) => cell.tokens),
  };
}
