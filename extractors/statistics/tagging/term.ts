import type { Occasion, Period, Recipient } from '../../../model/figure.ts';
import type { Award } from '../vocabulary/award.ts';
import type { GrantorClass } from '../vocabulary/grantor.ts';
import type { Family, WordTag } from '../vocabulary/knowledge.ts';

export type Rank = 1 | 2 | 3;

/** Who granted, as printed, and the class that decides the award of a family. */
export interface GrantorUse {
  readonly class: GrantorClass;
  readonly text: string;
  /** A lone word such as "tỉnh" that names a grantor only right beside an award. */
  readonly short: boolean;
  /** Whether it names a body, which can be shown as the authority, and not just a level. */
  readonly body: boolean;
}

/** The words that name an award, before it is known for whom. `none` is "khen thưởng" without a form. */
export type AwardUse =
  | { readonly kind: 'award'; readonly award: Award; readonly weak: boolean }
  | { readonly kind: 'family'; readonly family: Family; readonly weak: boolean }
  | { readonly kind: 'none'; readonly weak: boolean };

/** A count and whom it counts. */
export interface Quantity {
  readonly count: number;
  readonly outOf?: number;
  readonly recipient: Recipient;
  /** "trường hợp": whoever the award allows. */
  readonly anyone: boolean;
  /** A word such as "xã" or "phòng" that is counted for other reasons too. */
  readonly weak: boolean;
  readonly occurrences: boolean;
  readonly certainty: number;
}

/** A count of recipients that its words leave no doubt about. */
export function plainQuantity(recipient: Recipient, count: number, certainty: number): Quantity {
  return { count, recipient, weak: false, anyone: false, occurrences: false, certainty };
}

export type Content =
  | {
      readonly kind: 'award';
      readonly use: AwardUse;
      readonly ranks: readonly Rank[];
      readonly grantor: GrantorUse | null;
    }
  | { readonly kind: 'grantor'; readonly grantor: GrantorUse }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly outOf?: number;
      readonly certainty: number;
      /** "21 lượt" with nobody named. */
      readonly occurrences?: true;
    }
  | {
      readonly kind: 'recipient';
      readonly recipient: Recipient;
      readonly weak: boolean;
      readonly anyone: boolean;
      readonly grantor: GrantorUse | null;
    }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'occasion'; readonly occasion: Occasion }
  | { readonly kind: 'rank'; readonly ranks: readonly Rank[] }
  /** What stands in brackets, folded into one term. */
  | { readonly kind: 'bracket'; readonly terms: readonly Term[] }
  | { readonly kind: 'plain' };

/** Tags that the grammar matches, besides the words' own. */
export type Tag =
  | WordTag
  | 'Award'
  | 'Awards'
  | 'Item'
  | 'NoForm'
  | 'Grantor'
  | 'Number'
  | 'Share'
  | 'Recipient'
  | 'Recipients'
  | 'Quantity'
  | 'Quantities'
  | 'Percent'
  | 'Period'
  | 'Occasion'
  | 'Rank'
  | 'Quoted'
  | 'Link'
  | 'Skip'
  | 'Any'
  | 'Other'
  | 'Long'
  | 'Named'
  | 'Garbled'
  | 'Comma'
  | 'Semicolon'
  | 'Colon'
  | 'Stop'
  | 'Open'
  | 'Close'
  | 'Slash'
  | 'Start'
  | 'End'
  | 'Bound';

/** A piece of a sentence as the grammar sees it: its tags, its tokens `[from, to)`, and what it says. */
export interface Term {
  readonly tags: ReadonlySet<Tag>;
  readonly from: number;
  readonly to: number;
  /** How far the print was from the words of the knowledge; 0 for an exact match. */
  readonly distance: number;
  readonly content: Content;
}

/** A term like another with other tags. */
export function retag(term: Term, add: readonly Tag[], remove: readonly Tag[] = []): Term {
  const tags = new Set(term.tags);
  for (const tag of remove) tags.delete(tag);
  for (const tag of add) tags.add(tag);
  return { ...term, tags };
}

/** How sure a number is at most that could be a year. */
const YEARLIKE = 0.5;

/** Whether a term, where there is one, has any of the tags. */
export function hasAny(term: Term | undefined, tags: readonly Tag[]): boolean {
  return term !== undefined && tags.some((tag) => term.tags.has(tag));
}

/** The one kind of recipient that terms name; null where they name none or several. */
export function recipientNamed(terms: readonly Term[]): Recipient | null {
  const kinds = new Set(
    terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content.recipient] : [])),
  );
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

/** Whether a number is no surer than one that could be a year: it counts nothing by itself. */
export function isYearlike({ content }: Term): boolean {
  return content.kind === 'number' && content.certainty <= YEARLIKE;
}

/** The grantor that a term names, also where the same word can be a recipient ("tỉnh", "đơn vị"). */
export function grantorOf(term: Term | undefined): GrantorUse | null {
  const content = term?.content;
  return content?.kind === 'grantor' || content?.kind === 'recipient' ? content.grantor : null;
}

/** What a term says that only stands there. */
export const PLAIN: Content = { kind: 'plain' };
/** A term over tokens `[from, to)`. */
export function termOf(
  tags: Iterable<Tag>,
  from: number,
  to: number,
  content: Content = PLAIN,
  distance = 0,
): Term {
  return { tags: new Set(tags), from, to, distance, content };
}
