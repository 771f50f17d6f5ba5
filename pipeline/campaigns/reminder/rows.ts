import { type Language, message } from '../../../locales/message.ts';
import { printedDay } from '../../../model/printed-day.ts';
import type { Board, BoardLine } from '../board.ts';
import type { Due } from '../due.ts';
import { gapWords } from '../gap-words.ts';

/** The columns of the list of reminders, each a key of `program.remind-…`. */
export const REMINDER_COLUMNS = [
  'number',
  'unit',
  'group',
  'parent',
  'what',
  'due',
  'state',
  'lacks',
] as const;
export type ReminderColumn = (typeof REMINDER_COLUMNS)[number];

/** One unit to be reminded, in words. */
export type ReminderRow = Readonly<Record<ReminderColumn, string | number>>;

/** The lines of those who have not handed in, the overdue ones first; where one is overdue, those alone. */
export function linesToRemind({ lines }: Board): BoardLine[] {
  const overdue = lines.filter(({ state }) => state === 'missing');
  return overdue.length > 0 ? overdue : lines.filter(({ state }) => state === 'waiting');
}

export function dueWords({ on, time }: Pick<Due, 'on' | 'time'>, language: Language): string {
  if (on === null) return message(language, 'program.due-none');
  return [time, printedDay(on)].filter(Boolean).join(' ');
}

export function whatWords({ deliverables }: Pick<Due, 'deliverables'>, language: Language): string {
  return deliverables.map((one) => message(language, `program.deliverable-${one}`)).join(', ');
}

/** What became of a line, in words: "đã nhận, gửi muộn, thiếu nội dung". */
export function stateWords({ state, isLate, isIncomplete }: BoardLine, language: Language): string {
  const states = [state, ...(isLate ? ['late'] : []), ...(isIncomplete ? ['incomplete'] : [])];
  return states.map((one) => message(language, `program.board-${one}`)).join(', ');
}

export function lacksWords({ isIncomplete, reports }: BoardLine, language: Language): string {
  const gaps = isIncomplete ? (reports[0]?.gaps ?? []) : [];
  return gaps.map((gap) => gapWords(gap, language)).join('; ');
}

/** Everybody who still owes something: those who have not handed in, and those whose report is incomplete. */
export function reminderRows({ lines }: Board, language: Language): ReminderRow[] {
  const owing = lines.filter(({ state, isIncomplete }) => state !== 'received' || isIncomplete);
  return owing.map((line, index) => ({
    number: index + 1,
    unit: line.unit.name,
    group: line.unit.groups.map((group) => message(language, `program.group-${group}`)).join(', '),
    parent: line.unit.parent ?? '',
    what: whatWords(line.due, language),
    due: dueWords(line.due, language),
    state: stateWords(line, language),
    lacks: lacksWords(line, language),
  }));
}
