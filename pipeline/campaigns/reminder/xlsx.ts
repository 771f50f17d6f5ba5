import { utils, write } from '@e965/xlsx';
import { type Language, message } from '../../../locales/message.ts';
import { REMINDER_COLUMNS, type ReminderColumn, type ReminderRow } from './rows.ts';

/** Widths in letters. */
const WIDTHS: Readonly<Record<ReminderColumn, number>> = {
  number: 6,
  unit: 50,
  group: 24,
  parent: 34,
  what: 28,
  due: 14,
  state: 26,
  lacks: 70,
};

/** The list of reminders as a workbook: text stays text, and the head can be filtered by. */
export function reminderXlsx(rows: readonly ReminderRow[], language: Language): Uint8Array {
  const word = (code: string) => message(language, `program.remind-${code}`);
  const table = [REMINDER_COLUMNS.map(word), ...rows.map((row) => REMINDER_COLUMNS.map((key) => row[key]))];
  const sheet = utils.aoa_to_sheet(table);
  sheet['!cols'] = REMINDER_COLUMNS.map((key) => ({ wch: WIDTHS[key] }));
  const last = utils.encode_cell({ r: rows.length, c: REMINDER_COLUMNS.length - 1 });
  sheet['!autofilter'] = { ref: `A1:${last}` };
  const book = utils.book_new(sheet, word('sheet'));
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
  return bytes;
}
