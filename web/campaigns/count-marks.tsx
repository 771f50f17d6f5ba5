import type { BoardCounts, BoardLine } from '../api/campaigns.ts';
import { useWords } from '../language/language.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';

const LOOKS = {
  received: { icon: 'check', color: 'green.9' },
  late: { icon: 'clock', color: 'orange.9' },
  incomplete: { icon: 'alert', color: 'orange.9' },
  missing: { icon: 'cross', color: 'red.8' },
  waiting: { icon: 'clock', color: 'gray.7' },
} as const satisfies Record<string, { icon: IconName; color: string }>;

type State = keyof typeof LOOKS;
const STATES = ['received', 'late', 'incomplete', 'missing', 'waiting'] as const satisfies readonly State[];

/** How many lines are in each state, those that have any; "Đã nhận 12/40". */
export function CountMarks({ counts }: { counts: BoardCounts }) {
  const words = useWords();
  return STATES.filter((state) => counts[state] > 0 || state === 'received').map((state) => (
    <Mark key={state} {...LOOKS[state]}>
      {`${words(`count-${state}`)} ${counts[state]}${state === 'received' ? `/${counts.lines}` : ''}`}
    </Mark>
  ));
}

/** What became of a line. */
export function StateMarks({ line: { state, isLate, isIncomplete } }: { line: BoardLine }) {
  const words = useWords();
  const states: State[] = [
    state,
    ...(isLate ? ['late' as const] : []),
    ...(isIncomplete ? ['incomplete' as const] : []),
  ];
  return states.map((one) => (
    <Mark key={one} {...LOOKS[one]}>
      {words(`count-${one}`)}
    </Mark>
  ));
}
