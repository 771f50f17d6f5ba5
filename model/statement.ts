import type { DocumentKind } from './document.ts';
import type { Evidence, Figure, FigureId, Period } from './figure.ts';
import type { Box } from './geometry.ts';
import type { UnitKind } from './unit.ts';

/** A unit as documents of several days and ways of writing name it. */
export interface ComparedUnit {
  /** Equal for the same unit: the way of ids from the province down, "UBND huyện" being the district itself. */
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The `key` of the unit above it; null where none is known. */
  readonly parent: string | null;
}

/**
 * What a document states of one award, unit and period, its own sums made: the number that is compared with those
 * of other documents. Figures that people dismissed are left out, and their corrections are in.
 */
export interface Statement
  extends Pick<Figure, 'rank' | 'recipient' | 'occasion' | 'counting' | 'status' | 'count'> {
  readonly award: string;
  readonly unit: ComparedUnit;
  readonly period: Period;
  /** Whether the unit and the period are those of the document itself: no look back, no unit below it. */
  readonly isOwn: boolean;
  readonly figures: readonly FigureId[];
  readonly evidence: readonly Evidence[];
}

/** What is known of a document when it is held against others. */
export interface Profile {
  readonly name: string;
  readonly kind: DocumentKind;
  /** Null where the unit is not told or cannot be told from others of its name. */
  readonly unit: ComparedUnit | null;
  readonly period: Period | null;
  /** Number and symbol as printed; null for a draft. */
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly isSigned: boolean;
  /** Numbers and symbols of the documents that it cites. */
  readonly cites: readonly string[];
  /** Every award that it has a number for, also where the number is in doubt. */
  readonly awards: readonly string[];
}

/** Where the tables of a page stand: as much of a page as the sums of its figures need. */
export interface PageLayout {
  readonly number: number;
  readonly tables: readonly { readonly box: Box }[];
}
