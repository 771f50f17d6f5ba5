import type { Language } from '../../../locales/message.ts';
import type { CampaignPlan } from '../../../model/campaign-plan.ts';
import type { Board } from '../board.ts';
import { reminderCsv } from './csv.ts';
import { letterDocx } from './docx.ts';
import { letterText } from './letter-words.ts';
import { linesToRemind, reminderRows } from './rows.ts';
import { reminderXlsx } from './xlsx.ts';

export const REMINDER_FORMATS = ['xlsx', 'csv', 'docx'] as const;
export type ReminderFormat = (typeof REMINDER_FORMATS)[number];

/** What a reminder is made of. */
export interface ReminderFacts {
  readonly plan: CampaignPlan;
  readonly board: Board;
  readonly now: Date;
}

/** A reminder and how many units, or lines, stand in it. */
export interface Reminder {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/**
 * The list of who still owes something (XLSX, CSV), or the letter to those who have not handed in (DOCX, always in
 * Vietnamese).
 */
export async function reminderOf(
  { plan, board, now }: ReminderFacts,
  format: ReminderFormat,
  language: Language,
): Promise<Reminder> {
  if (format === 'docx') {
    const lines = linesToRemind(board);
    return { bytes: await letterDocx(letterText(plan, lines, now)), count: lines.length };
  }
  const rows = reminderRows(board, language);
  const write = format === 'xlsx' ? reminderXlsx : reminderCsv;
  return { bytes: write(rows, language), count: rows.length };
}
