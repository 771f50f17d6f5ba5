import { useMemo } from 'react';
import { REPORTER_GROUPS } from '../../model/campaign-choices.ts';
import type { ReporterGroup } from '../api/campaigns.ts';
import { useWords } from '../language/language.tsx';

/** The groups of units that lists offer, in words; `only` keeps of some values those that are groups. */
export function useGroupChoices() {
  const words = useWords();
  return useMemo(
    () => ({
      all: REPORTER_GROUPS.map((value) => ({ value, label: words(`group-${value}`) })),
      only: (values: readonly string[]): ReporterGroup[] =>
        REPORTER_GROUPS.filter((group) => values.includes(group)),
    }),
    [words],
  );
}
