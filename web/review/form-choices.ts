import { useMemo } from 'react';
import {
  FIGURE_STATUSES,
  OCCASIONS,
  RECIPIENT_ROLES,
  RECIPIENTS,
  SEXES,
} from '../../model/figure-choices.ts';
import { useWords } from '../language/language.tsx';

const RANKS = ['1', '2', '3'] as const;

/** What the lists of the form offer, in words. */
export function useFormChoices() {
  const words = useWords();
  return useMemo(() => {
    const none = { value: '' as const, label: words('none') };
    const everybody = { value: '' as const, label: words('all-of-them') };
    return {
      recipients: RECIPIENTS.map((value) => ({ value, label: words(`recipient-${value}`) })),
      statuses: FIGURE_STATUSES.map((value) => ({ value, label: words(`status-${value}`) })),
      occasions: [none, ...OCCASIONS.map((value) => ({ value, label: words(`occasion-${value}`) }))],
      roles: [everybody, ...RECIPIENT_ROLES.map((value) => ({ value, label: words(`role-${value}`) }))],
      sexes: [everybody, ...SEXES.map((value) => ({ value, label: words(`sex-${value}`) }))],
      ranks: [none, ...RANKS.map((value) => ({ value, label: words(`rank-${value}`) }))],
    };
  }, [words]);
}
