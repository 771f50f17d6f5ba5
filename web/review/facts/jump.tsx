import { Anchor, Group, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Evidence } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import type { Selection } from '../use-selection.ts';
import classes from './jump.module.css';

/** More pages than this are not listed: the first one leads to the words. */
const MOST_PAGES = 5;

export interface JumpProps {
  /** Its name in `marksOf`. */
  readonly mark: string;
  readonly evidence: readonly Evidence[];
  readonly selection: Selection;
  readonly children: ReactNode;
}

/** Something that the document says, which leads to its place on the page; to each page where it says it on several. */
export function Jump({ mark, evidence, selection, children }: JumpProps) {
  const words = useWords();
  const pages = [...new Set(evidence.map(({ page }) => page))];
  const [first] = pages;
  if (first === undefined) return <Text size="sm">{children}</Text>;
  const isChosen = selection.mark === mark;
  return (
    <Group wrap="nowrap" gap={6} align="baseline" {...(isChosen && { bg: 'yellow.1' })}>
      <UnstyledButton
        className={classes.text}
        fz="sm"
        aria-pressed={isChosen}
        title={words('jump')}
        onClick={() => selection.chooseMark(mark, first)}
      >
        {children}
      </UnstyledButton>
      {pages.length === 1 ? (
        <Text size="xs" c="gray.7" className="mono" style={{ whiteSpace: 'nowrap' }}>
          {words('page-short', { page: first })}
        </Text>
      ) : (
        pages.slice(0, MOST_PAGES).map((page) => (
          <Anchor
            key={page}
            component="button"
            size="xs"
            className="mono"
            style={{ whiteSpace: 'nowrap' }}
            onClick={() => selection.chooseMark(mark, page)}
          >
            {words('page-short', { page })}
          </Anchor>
        ))
      )}
    </Group>
  );
}
