import { Box, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { quoteOf } from '../../model/quote.ts';
import type { ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { FigureActions } from './figure-actions.tsx';
import { FigureForm } from './figure-form.tsx';
import { FigureHistory } from './figure-history.tsx';
import { useFigureWords } from './figure-words.ts';
import { RelatedFigures } from './related-figures.tsx';
import { relativesOf } from './relatives.ts';
import type { Corrections } from './use-corrections.ts';

export const LOOKS = {
  machine_confirmed: { icon: 'machine', color: 'gray.7' },
  needs_review: { icon: 'eye', color: 'orange.9' },
  confirmed: { icon: 'check', color: 'green.9' },
  corrected: { icon: 'pencil', color: 'blue.8' },
  dismissed: { icon: 'cross', color: 'gray.7' },
} as const satisfies Record<ReviewFigure['state'], { icon: IconName; color: string }>;

interface FigureItemProps {
  readonly item: ReviewFigure;
  /** All figures of the document. */
  readonly figures: readonly ReviewFigure[];
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly corrections: Corrections;
  onChoose(id: string): void;
  onEdit(open: boolean): void;
  onSettle(action: 'confirm' | 'dismiss'): void;
}

/** One figure: a line that selects it, and below it, when selected, what can be done with it. */
export function FigureItem({
  item,
  figures,
  isSelected,
  isEditing,
  corrections,
  onChoose,
  onEdit,
  onSettle,
}: FigureItemProps) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isSelected) return;
    if (!isEditing) line.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, isEditing]);
  const { figure, state } = item;
  const { conflict } = corrections;
  const isConflicting = conflict?.request.subjectId === figure.id;
  return (
    <Paper
      ref={frame}
      withBorder
      {...(isSelected && { bg: 'yellow.0' })}
      data-testid={`figure-${figure.id}`}
      data-state={state}
      style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 56px', scrollMargin: 12 }}
    >
      <UnstyledButton
        ref={line}
        w="100%"
        p="xs"
        data-figure={figure.id}
        aria-expanded={isSelected}
        onClick={() => onChoose(figure.id)}
      >
        <FigureLine item={item} figures={figures} />
      </UnstyledButton>
      {isSelected && (
        <Box px="xs" pb="xs">
          <Text size="sm" fs="italic" style={{ overflowWrap: 'anywhere' }}>
            “{quoteOf(figure.evidence)}”
          </Text>
          <Text size="xs" c="gray.7">
            {words('confidence', { percent: Math.round(figure.confidence * 100) })}
            {figure.unit && ` · ${figure.unit}`}
          </Text>
          <RelatedFigures item={item} figures={figures} onChoose={onChoose} />
          {isConflicting ? (
            <ConflictNotice conflict={conflict} corrections={corrections} onDone={() => onEdit(false)} />
          ) : isEditing ? (
            <FigureForm item={item} corrections={corrections} onClose={() => onEdit(false)} />
          ) : (
            <FigureActions
              item={item}
              corrections={corrections}
              onEdit={() => onEdit(true)}
              onSettle={onSettle}
            />
          )}
          <FigureHistory item={item} />
        </Box>
      )}
    </Paper>
  );
}

function FigureLine({ item, figures }: Pick<FigureItemProps, 'item' | 'figures'>) {
  const { figure, machine, state } = item;
  const words = useWords();
  const { title, details } = useFigureWords();
  const { wholes, repeated } = relativesOf(machine, figures);
  const isGone = state === 'dismissed';
  return (
    <Group wrap="nowrap" gap="sm" align="flex-start">
      <Text
        w={52}
        ta="right"
        fw={700}
        size="lg"
        lh={1.2}
        className="mono"
        {...(isGone ? { td: 'line-through' } : {})}
      >
        {figure.count.toLocaleString('vi')}
      </Text>
      <Box flex={1} miw={0}>
        <Text size="sm" fw={600} {...(isGone ? { td: 'line-through' } : {})}>
          {title(figure)}
        </Text>
        <Text size="xs" c="gray.7">
          {details(figure)}
        </Text>
        <Text size="xs" c="blue.8">
          {wholes.map(({ figure: whole }) => words('within', { count: whole.count })).join(' · ')}
          {repeated.length > 0 && words('is-repetition')}
        </Text>
      </Box>
      <Mark {...LOOKS[state]}>{words(`figure-${state}`)}</Mark>
    </Group>
  );
}
