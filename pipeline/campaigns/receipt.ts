import type { ReportDecision } from '../../model/campaign-plan.ts';
import type { StoredReport } from '../../store/reporting/reports.ts';
import { endOf, vietnamDay } from './days.ts';
import type { Due } from './due.ts';

/** When a report was received: the day that a person read off its stamp, when its mail was sent, or when it was taken in. */
export interface Receipt {
  readonly source: 'person' | 'mail' | 'intake';
  /** The day in Vietnam. */
  readonly on: string;
  /** The moment in UTC; null where only the day is known. */
  readonly at: string | null;
}

export function receiptOf(
  { takenInAt, sentAt }: Pick<StoredReport, 'takenInAt' | 'sentAt'>,
  decision: Pick<ReportDecision, 'receivedOn'> | undefined,
): Receipt {
  if (decision?.receivedOn != null) return { source: 'person', on: decision.receivedOn, at: null };
  // A sender's clock that runs ahead of ours is wrong.
  const isMailed = sentAt !== null && sentAt <= takenInAt;
  const at = isMailed ? sentAt : takenInAt;
  return { source: isMailed ? 'mail' : 'intake', on: vietnamDay(at), at };
}

/** Whether a report came after the day (and hour) that it was due by; never where there is no day. */
export function isLate({ on, at }: Receipt, due: Due): boolean {
  if (due.on === null) return false;
  if (at === null) return on > due.on;
  return new Date(at) > endOf({ on: due.on, time: due.time });
}
