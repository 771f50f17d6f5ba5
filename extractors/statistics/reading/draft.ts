import type { Period, Recipient } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import type { Token } from '../stream/token.ts';
import { yearBefore } from '../tagging/period.ts';
import type { Rank, Term } from '../tagging/term.ts';
import { areBothFor, choose, isPair, onlyRecipient } from './choose.ts';
import { spanOf } from './clause.ts';
import { contextOf } from './context.ts';
import { evidenceOf, printCertainty } from './evidence.ts';
import type { Unnamed } from './figure-id.ts';
import { isBesideGarbled } from './garbled.ts';
import type { Scope } from './scope.ts';
import type { Statement } from './statement.ts';
import type { OtherYear } from './year-count.ts';

/** What holds for the whole document where nothing nearer says otherwise. */
export interface Defaults {
  readonly period: Period | null;
  readonly unit: string | null;
}

/** What a figure's confidence is the product of: 1 where nothing is in doubt. */
export interface Factors {
  /** Nothing that a machine read is certain. */
  readonly machine: number;
  /** How sure the pattern is that this count goes with this award. */
  readonly pattern: number;
  /** How sure the award is: its grantor, its rank, whether its recipient may have it. */
  readonly award: number;
  /** How sure the number is: letters read as digits, ambiguous separators, years. */
  readonly number: number;
  /** Words of the award or the recipient that had to be mended. */
  readonly misprint: number;
  /** Words nearby that nobody can read. */
  readonly garbled: number;
  /** Whether it is known who was counted. */
  readonly recipient: number;
  /** The least confidence of the printed words. */
  readonly print: number;
}

/** A figure not yet named, with the statement that it came from and the total's statement. */
export interface Draft {
  readonly figure: Unnamed;
  /** The sentence's statement; null for a table cell, which neither has parts nor is one. */
  readonly statement: Statement | null;
  /** The name of the grammar pattern that bound it, for `explain`. */
  readonly pattern: string;
  /** What its confidence comes from; tables have their own reckoning. */
  readonly factors?: Factors;
}

/** Where a block stands: its tokens and terms, and what headings and document lend it. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly scope: Scope;
  readonly defaults: Defaults;
}

const MACHINE = 0.98;
const MISPRINT = 0.25;
/** What could not be read may have been "đề nghị", a recipient, or who granted: a person is asked. */
const GARBLED = 0.8;
const UNKNOWN_RECIPIENT = 0.7;
/** "20 tập thể, cá nhân" of an award that only one of them can have. */
const MIXED_RECIPIENT = 0.8;
const UNEQUAL_ITEMS = 0.6;

interface Count {
  readonly value: number;
  readonly recipient: Recipient | null;
  readonly certainty: number;
}

function countOf(statement: Statement): Count {
  const { quantity, items } = statement;
  if (quantity === null) {
    return { value: items?.value ?? 0, recipient: statement.itemsFor, certainty: items?.certainty ?? 1 };
  }
  const unequal = items !== null && items.value !== quantity.value.count;
  const { count, certainty, anyone } = quantity.value;
  const recipient = anyone ? null : quantity.value.recipient;
  return { value: count, recipient, certainty: certainty * (unequal ? UNEQUAL_ITEMS : 1) };
}

/** The tokens that a statement was read from: one stretch, or two where the award was lent from further up. */
function tokensOf(statement: Statement, tokens: readonly Token[]): readonly Token[] {
  const { from, to } = spanOf(statement);
  return tokens.slice(from, to);
}

function misprint(statement: Statement): number {
  const parts = [...statement.awards, ...(statement.quantity === null ? [] : [statement.quantity.term])];
  const distance = Math.max(0, ...parts.map((part) => part.distance));
  return distance === 0 ? 1 : Math.max(0.5, 0.9 - distance * MISPRINT);
}

function percentAfter(terms: readonly Term[], statement: Statement): number | null {
  const end = spanOf(statement).to;
  const next = terms.filter((term) => term.from >= end).slice(0, 4);
  for (const term of next) {
    if (term.content.kind === 'percent') return term.content.value;
    if (term.tags.has('Quantity') || term.tags.has('Semicolon') || term.tags.has('Award')) return null;
  }
  return null;
}

/** The rank said of the recipients instead of the award: "trong đó 01 đồng chí hạng Nhì". */
function rankBehind(terms: readonly Term[], statement: Statement, award: string | null): Rank | null {
  const end = statement.quantity?.term.to;
  const next = end === undefined ? undefined : terms.find((term) => term.from === end);
  if (award === null || awardOf(award)?.ranked !== true || next?.content.kind !== 'rank') return null;
  return next.content.ranks.length === 1 ? (next.content.ranks[0] ?? null) : null;
}

function otherPeriod(year: OtherYear, own: Period | null): Period | null {
  if (year !== 'year-before') return year.period;
  return own === null ? null : yearBefore(own);
}

/** How sure it is who was counted: nobody named, or several kinds of an award that only one of them can have. */
function recipientCertainty(known: Recipient | null, award: string | null): number {
  if (known === null) return UNKNOWN_RECIPIENT;
  return known === 'undivided' && onlyRecipient(award) !== null ? MIXED_RECIPIENT : 1;
}

function isOfOccurrences({ quantity, items }: Statement): boolean {
  return quantity?.value.occurrences === true || (quantity === null && items?.occurrences === true);
}

function draftOf(
  statement: Statement,
  awards: readonly AwardTerm[],
  around: Surroundings,
  value: number,
  rank: Rank | null,
): Draft | null {
  const context = contextOf(around.terms, statement);
  const count = countOf(statement);
  const chosen = choose(awards, count.recipient, context.grantor ?? around.scope.grantor);
  if (chosen === null) return null;
  const lentRecipient =
    chosen.award !== null &&
    around.scope.recipient !== null &&
    awardOf(chosen.award)?.recipients.includes(around.scope.recipient) === true
      ? around.scope.recipient
      : null;
  const known = count.recipient ?? onlyRecipient(chosen.award) ?? lentRecipient;
  const printed = tokensOf(statement, around.tokens);
  const factors: Factors = {
    machine: MACHINE,
    pattern: statement.certainty,
    award: chosen.certainty,
    number: count.certainty,
    misprint: misprint(statement),
    garbled: around.scope.garbled || isBesideGarbled(around.terms, statement) ? GARBLED : 1,
    recipient: recipientCertainty(known, chosen.award),
    print: printCertainty(printed),
  };
  const certainty = Object.values<number>({ ...factors }).reduce((product, factor) => product * factor, 1);
  const grantor = chosen.grantor;
  const percent = percentAfter(around.terms, statement);
  const finalRank = rank ?? chosen.rank ?? rankBehind(around.terms, statement, chosen.award);
  const occasion = context.occasion ?? around.scope.occasion;
  const outOf = statement.quantity?.value.outOf ?? statement.items?.outOf;
  const sentenceYear = context.period ?? around.scope.period ?? around.defaults.period;
  const period = statement.otherYear === null ? sentenceYear : otherPeriod(statement.otherYear, sentenceYear);
  // Another year's count without its year would be taken for this year's.
  if (statement.otherYear !== null && period === null) return null;
  const figure: Unnamed = {
    award: chosen.award,
    ...(finalRank === null ? {} : { rank: finalRank }),
    recipient: known ?? 'undivided',
    count: value,
    ...(outOf === undefined ? {} : { outOf }),
    ...(percent === null ? {} : { percent }),
    counting: isOfOccurrences(statement) ? 'occurrences' : 'distinct',
    status: context.status ?? around.scope.status ?? 'awarded',
    ...(occasion === null ? {} : { occasion }),
    ...(grantor?.body === true ? { authority: grantor.text } : {}),
    level: chosen.award === null ? null : (awardOf(chosen.award)?.level ?? null),
    period,
    unit: around.defaults.unit,
    evidence: evidenceOf(printed),
    confidence: Math.round(certainty * 1000) / 1000,
  };
  return { figure, statement, pattern: statement.pattern, factors };
}

/** Ranks that each have their own share: "02 huân chương hạng 2 và 3" is one of each. */
function ranksShared(statement: Statement): readonly Rank[] {
  const [award] = statement.awards;
  if (statement.awards.length !== 1 || award === undefined) return [];
  const { ranks } = award.content;
  return ranks.length > 1 && countOf(statement).value === ranks.length ? ranks : [];
}

const GIVEN_BOTH = 0.85;

/**
 * The awards that a count is of, apart: each of "mỗi loại", and both of "danh hiệu Chiến sĩ thi đua cơ sở và Giấy
 * khen", where the same people got two.
 */
function awardsApart(statement: Statement, around: Surroundings): readonly (readonly AwardTerm[])[] {
  const { awards, pattern, alone } = statement;
  if (pattern.startsWith('each-award')) return awards.map((award) => [award]);
  const { recipient } = countOf(statement);
  if (!alone || !isPair(awards, around.terms) || recipient === null || recipient === 'undivided')
    return [awards];
  return areBothFor(awards, recipient) ? awards.map((award) => [award]) : [awards];
}

/** The figures that a statement gives: one, except where each award or rank has a count of its own. */
export function draftsOf(statement: Statement, around: Surroundings): Draft[] {
  const { value } = countOf(statement);
  const shared = ranksShared(statement);
  if (shared.length > 0) {
    return shared.flatMap(
      (rank) => draftOf(statement, statement.awards, around, value / shared.length, rank) ?? [],
    );
  }
  const apart = awardsApart(statement, around);
  const both = apart.length > 1 && !statement.pattern.startsWith('each-award');
  const own = both ? { ...statement, certainty: statement.certainty * GIVEN_BOTH } : statement;
  return apart.flatMap((awards) => draftOf(own, awards, around, value, null) ?? []);
}
