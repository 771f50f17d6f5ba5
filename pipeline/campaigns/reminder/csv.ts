import { stringify } from 'csv-stringify/sync';
import { type Language, message } from '../../../locales/message.ts';
import { REMINDER_COLUMNS, type ReminderRow } from './rows.ts';

/** The list of reminders as CSV that Excel opens as it is; names that would be taken for formulas are quoted. */
export function reminderCsv(rows: readonly ReminderRow[], language: Language): Uint8Array {
  const text = stringify([...rows], {
    bom: true,
    header: true,
    columns: REMINDER_COLUMNS.map((key) => ({ key, header: message(language, `program.remind-${key}`) })),
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: String },
  });
  return Buffer.from(text, 'utf8');
}
