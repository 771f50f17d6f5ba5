import { useMemo } from 'react';
import { printedDay } from '../../../model/printed-day.ts';
import type { DocumentHead, Period } from '../../api/types.ts';
import { useWords, type Words } from '../../language/language.tsx';

type Issued = Pick<DocumentHead, 'issuedOn' | 'dateLine'>;

/** Days and periods of a document in words. */
export function useFactWords() {
  const words = useWords();
  return useMemo(
    () => ({
      period: (period: Period) => printPeriod(period),
      day: (head: Issued) => printDay(head, words),
      /** "Hòa Sơn, 14/10/2024" */
      issued: (head: Issued) => {
        const day = printDay(head, words);
        return day && [head.dateLine?.place, day].filter(Boolean).join(', ');
      },
    }),
    [words],
  );
}

/** Whole years are said by their name; of any other period the days are worth seeing. */
function printPeriod({ label, from, to }: Period): string {
  const isOfYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  return isOfYears ? label : `${label} (${printedDay(from)} – ${printedDay(to)})`;
}

/** The day of issue, or as much of it as is printed; null where nothing is. */
function printDay({ issuedOn, dateLine }: Issued, words: Words): string | null {
  if (issuedOn) return printedDay(issuedOn);
  if (!dateLine || dateLine.year === null) return null;
  const { month, year } = dateLine;
  return month === null ? words('date-year', { year }) : words('date-month', { month, year });
}
