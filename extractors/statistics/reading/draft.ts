import type { Period } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import type { Token } from '../stream/token.ts';
import { yearBefore } from '../tagging/period.ts';
import type { Rank, Term } from '../tagging/term.ts';
import { awardsApart, ranksShared } from './apart.ts';
import { choose, onlyRecipient } from './choose.ts';
import { spanOf } from './clause.ts';
import { contextOf } from './context.ts';
import { countedIn } from './counted.ts';
import { decisionDay } from './decision-day.ts';
import { evidenceOf } from './evidence.ts';
import { type Factors, factorsOf, product } from './factors.ts';
import type { Unnamed } from './figure-id.ts';
import { isBesideGarbled } from './garbled.ts';
import { namedUnit } from './named-unit.ts';
import { pickedOut } from './picked-out.ts';
import type { Scope } from './scope.ts';
import type { Statement } from './statement.ts';
import type { OtherYear } from './year-count.ts';

/** What holds for the whole document where nothing nearer says otherwise. */
export interface Defaults {
  readonly period: Period | null;
  readonly unit: string | null;
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

/** The tokens that a statement was read from: one stretch, or two where the award was lent from further up. */
function tokensOf(statement: Statement, tokens: readonly Token[]): readonly Token[] {
  const { from, to } = spanOf(statement);
  return tokens.slice(from, to);
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
  const count = countedIn(statement);
  const chosen = choose(awards, count.recipient, context.grantor ?? around.scope.grantor);
  if (chosen === null) return null;
  const lentRecipient =
    chosen.award !== null &&
    around.scope.recipient !== null &&
    awardOf(chosen.award)?.recipients.includes(around.scope.recipient) === true
      ? around.scope.recipient
      : null;
  const only = onlyRecipient(chosen.award);
  // Things given to "tập thể, cá nhân" went to whom alone the award can go.
  const said = count.recipient === 'undivided' && statement.quantity === null ? only : null;
  const known = said ?? count.recipient ?? only ?? lentRecipient;
  const printed = tokensOf(statement, around.tokens);
  const factors = factorsOf({
    statement,
    printed,
    award: chosen,
    number: count.certainty,
    garbled: around.scope.garbled || isBesideGarbled(around.terms, statement),
    recipient: known,
  });
  const certainty = product(factors);
  // "cấp tỉnh" is the award's level and no body: who is said to give it may be another.
  const giver = chosen.grantor?.body === true ? chosen.grantor : context.grantor;
  const percent = percentAfter(around.terms, statement);
  const finalRank = rank ?? chosen.rank ?? rankBehind(around.terms, statement, chosen.award);
  const occasion = context.occasion ?? around.scope.occasion;
  const outOf = statement.quantity?.value.outOf ?? statement.items?.outOf;
  const sentenceYear = context.period ?? around.scope.period ?? around.defaults.period;
  const period = statement.otherYear === null ? sentenceYear : otherPeriod(statement.otherYear, sentenceYear);
  const decidedOn = decisionDay(around.terms, around.tokens, statement);
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
    ...(known === 'ca_nhan' ? pickedOut(around.terms, around.tokens, statement) : {}),
    ...(giver?.body === true ? { authority: giver.text } : {}),
    level: chosen.award === null ? null : (awardOf(chosen.award)?.level ?? null),
    period,
    ...(decidedOn === undefined ? {} : { decidedOn }),
    unit:
      namedUnit(around.terms, around.tokens, statement, chosen.award, around.defaults.unit) ??
      around.defaults.unit,
    evidence: evidenceOf(printed),
    confidence: Math.round(certainty * 1000) / 1000,
  };
  return { figure, statement, pattern: statement.pattern, factors };
}

const GIVEN_BOTH = 0.85;

/** The figures that a statement gives: one, except where each award or rank has a count of its own. */
export function draftsOf(statement: Statement, around: Surroundings): Draft[] {
  const { value } = countedIn(statement);
  const shared = ranksShared(statement);
  if (shared.length > 0) {
    return shared.flatMap(
      (rank) => draftOf(statement, statement.awards, around, value / shared.length, rank) ?? [],
    );
  }
  const apart = awardsApart(statement, around.terms);
  const both = apart.length > 1 && !statement.pattern.startsWith('each-award');
  const own = both ? { ...statement, certainty: statement.certainty * GIVEN_BOTH } : statement;
  return apart.flatMap((awards) => draftOf(own, awards, around, value, null) ?? []);
}
