import { withoutNumber } from './without-number.ts';

/** A number that nobody could read, as papers typed off from bad copies and lossy converters show it. */
export const unreadPlace = withoutNumber('unread-place', ['?', '□', 'O5', '1l', '??', '[không đọc được]']);
