import { withoutNumber } from './without-number.ts';

/** A place for a number that nobody filled in. */
export const blankCount = withoutNumber('blank-count', ['____', '......', '…….', '.......']);
