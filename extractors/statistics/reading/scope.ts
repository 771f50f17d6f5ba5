import type { FigureStatus, Occasion, Period, Recipient } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import { hasGarbled } from '../tagging/garbled.ts';
import { type GrantorUse, grantorOf, type Term } from '../tagging/term.ts';

/** What headings and lead-ins say for everything below them; null where they say nothing. */
export interface Scope {
  readonly award: AwardTerm | null;
  readonly grantor: GrantorUse | null;
  readonly recipient: Recipient | null;
  readonly status: FigureStatus | null;
  readonly occasion: Occasion | null;
  readonly period: Period | null;
  /** Some word of it could not be read: what it lends may be wrong, and what it should lend may be missing. */
  readonly garbled: boolean;
}

export const NO_SCOPE: Scope = {
  award: null,
  grantor: null,
  recipient: null,
  status: null,
  occasion: null,
  period: null,
  garbled: false,
};

/** The nearer scope decides where it says something. */
export function within(outer: Scope, inner: Scope): Scope {
  return {
    award: inner.award ?? outer.award,
    grantor: inner.grantor ?? outer.grantor,
    recipient: inner.recipient ?? outer.recipient,
    status: inner.status ?? outer.status,
    occasion: inner.occasion ?? outer.occasion,
    period: inner.period ?? outer.period,
    garbled: inner.garbled || outer.garbled,
  };
}

/** A lead-in about recipients is short: "* Tập thể:", "Đối với cá nhân". */
const SHORT = 6;

export function statusTag(term: Term): FigureStatus | null {
  if (term.tags.has('Proposed')) return 'proposed';
  if (term.tags.has('Registered')) return 'registered';
  if (term.tags.has('Target')) return 'target';
  if (term.tags.has('Awarded')) return 'awarded';
  return null;
}

/** "đề nghị và được khen thưởng": what was asked for was given. */
export function isFulfilled(terms: readonly Term[], at: number): boolean {
  const [next, given] = [terms[at + 1], terms[at + 2]];
  if (next?.tags.has('Other') === true && given?.tags.has('Get') === true) return true;
  return (
    next?.tags.has('And') === true && (given?.tags.has('Get') === true || given?.tags.has('Awarded') === true)
  );
}

/**
 * The status that a lead-in lends: its first status word, unless giving was spoken of before it ("bình xét
 * khen thưởng hoặc đề nghị cấp trên khen thưởng" lends none), or its last says what came of it ("trình các cấp khen
 * thưởng, kết quả:").
 */
function statusOf(terms: readonly Term[]): FigureStatus | null {
  if (terms.length > 1 && terms.findLast((term) => !term.tags.has('Have'))?.tags.has('Awarded') === true)
    return 'awarded';
  for (const [at, term] of terms.entries()) {
    if (isFulfilled(terms, at)) continue;
    const status = term.tags.has('Outlook') ? 'target' : statusTag(term);
    if (status !== null) return status;
    if (term.tags.has('Grant') || term.tags.has('Reward') || term.tags.has('NoForm')) return null;
  }
  return null;
}

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Whom a lead-in names; "Trường THCS Nguyễn An:" names one body and says nothing of who is counted below. */
function recipientsIn(terms: readonly Term[]): Recipient[] {
  return terms.flatMap(({ content }, at) => {
    if (content.kind !== 'recipient') return [];
    return content.weak && terms[at + 1]?.tags.has('Other') === true ? [] : [content.recipient];
  });
}

/**
 * What the terms of a heading or lead-in lend to what stands below them.
 *
 * @param countsItself whether its own line goes on to count: "Bằng khen cấp Bộ: 02; Bằng khen: 05" names the grantor of
 *   its first item only
 */
export function scopeOf(terms: readonly Term[], countsItself: boolean): Scope {
  const awards = terms.filter(isAwardTerm).filter((term) => term.content.use.kind !== 'none');
  const kinds = new Set(recipientsIn(terms));
  const short = (terms.at(-1)?.to ?? 0) - (terms[0]?.from ?? 0) <= SHORT;
  const grantors = terms.flatMap((term, at) => {
    // "UBND huyện Bình Khê báo cáo kết quả khen thưởng như sau:" names who tells of it.
    if (terms[at + 1]?.tags.has('Tells') === true) return [];
    const grantor = grantorOf(term) ?? (isAwardTerm(term) && !countsItself ? term.content.grantor : null);
    return grantor === null || grantor.short ? [] : [grantor];
  });
  const occasions = new Set(
    terms.flatMap(({ content }) => (content.kind === 'occasion' ? [content.occasion] : [])),
  );
  const periods = terms.flatMap(({ content }) => (content.kind === 'period' ? [content.period] : []));
  return {
    award: only(awards),
    grantor: grantors.at(-1) ?? null,
    recipient: short ? only([...kinds]) : null,
    status: statusOf(terms),
    occasion: only([...occasions]),
    period: only(periods),
    garbled: hasGarbled(terms),
  };
}

/** What a colon may lead: a numbered list, or the unlabelled lines right below. */
export type Leads = 'list' | 'lines';

/** The open headings of a document: each ends when another of its level or above begins. */
export class ScopeStack {
  readonly #open: { level: number; bullet: string | null; scope: Scope; leads: Leads | null }[] = [];

  /**
   * Closes what a block of this level ends. A bullet of a kind already open ends that one; of a new kind, it
   * stands below the open ones.
   */
  enter(level: number, bullet: string | null): void {
    const same = bullet === null ? -1 : this.#open.findIndex((open) => open.bullet === bullet);
    if (same >= 0) this.#open.length = same;
    else if (bullet === null) while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
  }

  /** @param leads what the block leads with its colon, which ends with that and not with its level */
  push(level: number, bullet: string | null, scope: Scope, leads: Leads | null = null): void {
    this.#open.push({ level, bullet, scope, leads });
  }

  /** Closes what is led by a colon, with all below it. */
  end(led: Leads): void {
    const at = this.#open.findIndex(({ leads }) => leads === led);
    if (at >= 0) this.#open.length = at;
  }

  /** What all open headings together lend. */
  current(): Scope {
    return this.#open.reduce((outer, { scope }) => within(outer, scope), NO_SCOPE);
  }
}
