import { type Language, message } from '../../../locales/message.ts';
import { BadInputError } from '../../../model/errors.ts';

/** A list of units that was not taken in: nothing of it is on the list of the campaign. */
export abstract class UnitListError extends BadInputError {}

/** There is not one name in it. */
export class EmptyUnitListError extends UnitListError {
  readonly code = 'unit-list-empty';
}

/** A workbook, a Word file or a picture was chosen in place of a text. */
export class UnitListNotTextError extends UnitListError {
  readonly code = 'unit-list-not-text';
}

/** More units than anybody asks: the wrong file. */
export class UnitListTooLongError extends UnitListError {
  readonly code = 'unit-list-too-long';
}

/** A file larger than any list of units. */
export class UnitListTooLargeError extends UnitListError {
  readonly code = 'unit-list-too-large';
}

/** A quotation mark opens a field that never ends, or goes on behind its end. */
export class UnitListQuoteError extends UnitListError {
  readonly code = 'unit-list-quote';
}

/** Why a line was refused; `line` counts from 1 as an editor of texts does, the head too. */
export type LineRefusal = { readonly line: number } & (
  | { readonly kind: 'no-name' }
  | { readonly kind: 'long-name' | 'long-parent'; readonly length: number; readonly most: number }
  | { readonly kind: 'many-groups'; readonly count: number; readonly most: number }
  | { readonly kind: 'many-columns'; readonly count: number; readonly most: number }
  /** The unit of another line with other groups: one of the two is wrong. */
  | { readonly kind: 'other-groups'; readonly other: number }
);

/** Some lines cannot be taken in, each for its reason. */
export class UnitLinesError extends UnitListError {
  readonly code = 'unit-lines';
  readonly refusals: readonly LineRefusal[];

  constructor(refusals: readonly LineRefusal[]) {
    super({ count: refusals.length });
    this.refusals = refusals;
  }

  override details(language: Language = 'vi'): readonly string[] {
    return this.refusals.map(({ kind, ...rest }) => message(language, `errors.unit-line-${kind}`, rest));
  }
}
