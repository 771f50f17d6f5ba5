import { Text, Title, type TitleOrder } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface FoldProps {
  readonly title: string;
  readonly order: TitleOrder;
  /** What is worth knowing while it is closed. */
  readonly note?: ReactNode;
  /** How it stands at first; afterwards the person says. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a screen under a heading that opens and closes it. */
export function Fold({ title, order, note, isOpen = false, children }: FoldProps) {
  return (
    <details open={isOpen}>
      <summary className={classes.summary}>
        <Title order={order} size={order === 2 ? 'h5' : 'h6'} style={{ whiteSpace: 'nowrap' }}>
          {title}
        </Title>
        <Text span size="xs" c="gray.7" truncate>
          {note}
        </Text>
      </summary>
      {children}
    </details>
  );
}
