import type { Recipient } from '../../../model/figure.ts';
import type { Token } from '../stream/token.ts';
import { onlyRecipient } from './choose.ts';
import { printCertainty } from './evidence.ts';
import type { Resolved } from './resolve.ts';
import type { Statement } from './statement.ts';

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

const MACHINE = 0.98;
const MISPRINT = 0.25;
/** What could not be read may have been "đề nghị", a recipient, or who granted: a person is asked. */
const GARBLED = 0.8;
const UNKNOWN_RECIPIENT = 0.7;
/** "20 tập thể, cá nhân" of an award that only one of them can have. */
const MIXED_RECIPIENT = 0.8;
function misprint(statement: Statement): number {
  const parts = [...statement.awards, ...(statement.quantity === null ? [] : [statement.quantity.term])];
  const distance = Math.max(0, ...parts.map((part) => part.distance));
  return distance === 0 ? 1 : Math.max(0.5, 0.9 - distance * MISPRINT);
}

/** How sure it is who was counted: nobody named, or several kinds of an award that only one of them can have. */
function recipientCertainty(known: Recipient | null, award: string | null): number {
  if (known === null) return UNKNOWN_RECIPIENT;
  return known === 'undivided' && onlyRecipient(award) !== null ? MIXED_RECIPIENT : 1;
}

/** What a reading was made of. */
interface Grounds {
  readonly statement: Statement;
  readonly printed: readonly Token[];
  readonly award: Resolved;
  readonly number: number;
  /** Whether words that nobody can read stand nearby. */
  readonly garbled: boolean;
  readonly recipient: Recipient | null;
}

/** What the confidence of a figure comes from. */
export function factorsOf({ statement, printed, award, number, garbled, recipient }: Grounds): Factors {
  return {
    machine: MACHINE,
    pattern: statement.certainty,
    award: award.certainty,
    number,
    misprint: misprint(statement),
    garbled: garbled ? GARBLED : 1,
    recipient: recipientCertainty(recipient, award.award),
    print: printCertainty(printed),
  };
}

/** The factors as one confidence, 0..1. */
export function product(factors: Factors): number {
  return Object.values<number>({ ...factors }).reduce((all, factor) => all * factor, 1);
}
