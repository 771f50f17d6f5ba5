import type { Recipient } from '../../../model/figure.ts';
import type { GridCell } from './grid.ts';
import { senseOf } from './head.ts';
import { tableWords } from './table-words.ts';

/**
 * Whom the counts of a table are of, where a note right below it says so of all of them.
 *
 * @example of "(Số liệu trên tính cho cá nhân)": `ca_nhan`; of a sentence that counts something: null
 */
export function recipientNoted(below: readonly GridCell[]): Recipient | null {
  const note = below.find(({ key, text }) => tableWords.beginsNote(key) && !/\d/u.test(text));
  if (note === undefined) return null;
  const { recipient, weak, award } = senseOf(note);
  return weak || award !== null || recipient === 'undivided' ? null : recipient;
}
