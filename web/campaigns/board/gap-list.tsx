import { List, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { BoardReport } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { usePlanWords } from '../plan-words.ts';

/** As many as fit beside the other columns; the rest opens. */
const SHOWN = 3;

/** What the newest report of a line lacks, by name. */
export function GapList({ report }: { report: BoardReport | undefined }) {
  const words = useWords();
  const print = usePlanWords();
  const [isOpen, setOpen] = useState(false);
  if (report === undefined) return null;
  const { gaps, accepted } = report;
  if (accepted) return <Note>{words('gaps-accepted')}</Note>;
  if (gaps === null) return <Note>{words('gaps-unknown')}</Note>;
  if (gaps.length === 0) return <Note>{words('gaps-none')}</Note>;
  const shown = isOpen ? gaps : gaps.slice(0, SHOWN);
  return (
    <>
      <List size="xs" spacing={2} withPadding={false}>
        {shown.map((gap) => {
          const text = print.gap(gap);
          return (
            <List.Item key={`${gap.kind} ${text}`}>
              <Text span size="xs" {...(isOpen ? {} : { lineClamp: 2 })} title={text}>
                {text}
              </Text>
            </List.Item>
          );
        })}
      </List>
      {gaps.length > SHOWN && (
        <UnstyledButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Text size="xs" c="blue.8">
            {isOpen ? words('gaps-less') : words('gaps-more', { count: gaps.length })}
          </Text>
        </UnstyledButton>
      )}
    </>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Text size="xs" c="gray.7">
      {children}
    </Text>
  );
}
