import type { Occasion, Recipient } from '../../../model/figure.ts';
import type { Award } from './award.ts';
import type { Grantor } from './grantor.ts';
import type { Family, WordTag } from './knowledge.ts';

/** What a phrase of the knowledge means; one phrase may mean several things ("tổ chức"). */
export type Entry =
  | { readonly kind: 'award'; readonly award: Award; readonly weak: boolean }
  | { readonly kind: 'family'; readonly family: Family; readonly weak: boolean }
  | { readonly kind: 'grantor'; readonly grantor: Grantor; readonly capital: boolean }
  | {
      readonly kind: 'recipient';
      readonly recipient: Recipient;
      readonly weak: boolean;
      readonly anyone: boolean;
    }
  | { readonly kind: 'occasion'; readonly occasion: Occasion; readonly besideAward: boolean }
  | { readonly kind: 'word'; readonly tag: WordTag };

/** What tells one meaning of a phrase from another. */
export function meaningOf(entry: Entry): string {
  switch (entry.kind) {
    case 'award':
      return entry.award.id;
    case 'family':
      return entry.family.id;
    case 'grantor':
      return `${entry.grantor.class} ${entry.grantor.short ?? false}`;
    case 'recipient':
      return `${entry.recipient} ${entry.weak}`;
    case 'occasion':
      return `${entry.occasion} ${entry.besideAward}`;
    case 'word':
      return entry.tag;
  }
}

/** Whether a phrase with this meaning names an award, or awards of one family. */
export function isAward({ kind }: Entry): boolean {
  return kind === 'award' || kind === 'family';
}

const STATUS: readonly WordTag[] = ['Proposed', 'Registered', 'Target', 'Awarded'];

/** Whether a phrase with this meaning turns what is said: proposed, registered, aimed at, awarded. */
export function isStatus(entry: Entry): boolean {
  return entry.kind === 'word' && STATUS.includes(entry.tag);
}

/** Phrases that only count beside a number or a count, and those that turn its meaning, may be further from the print. */
export function isCounted(entry: Entry): boolean {
  return isStatus(entry) || isAward(entry) || (entry.kind === 'recipient' && !entry.weak);
}
