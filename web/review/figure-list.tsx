import { Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import type { ReviewDocument, ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { FigureItem } from './figure-item.tsx';
import { isSettled } from './figure-words.ts';
import { periodTitle } from './period-title.ts';
import type { Corrections } from './use-corrections.ts';
import type { Selection } from './use-selection.ts';

interface FigureListProps {
  readonly document: ReviewDocument;
  readonly selection: Selection;
  readonly corrections: Corrections;
  /** The figure whose form is open. */
  readonly editing: string | null;
  onEdit(id: string | null): void;
  onSettle(action: 'confirm' | 'dismiss'): void;
}

/** The figures by period, in reading order. */
export function FigureList({ document, selection, corrections, editing, onEdit, onSettle }: FigureListProps) {
  const words = useWords();
  const { figures } = document;
  const shown = figures.filter(
    (figure) => !selection.onlyOpen || !isSettled(figure) || figure.figure.id === selection.figureId,
  );
  return (
    <Stack component="section" gap="xs" aria-label={words('figures')}>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {words('figures')} ({figures.length})
        </Title>
        {figures.length > 0 && (
          <Checkbox
            size="xs"
            label={words('only-open')}
            checked={selection.onlyOpen}
            onChange={(event) => selection.showOnlyOpen(event.currentTarget.checked)}
          />
        )}
      </Group>
      {figures.length === 0 && <Text c="gray.7">{words('no-figures')}</Text>}
      {figures.length > 0 && shown.length === 0 && <Text c="green.9">{words('all-settled')}</Text>}
      {periods(shown).map(({ label, group }) => (
        <Stack key={label} gap={4}>
          <Title order={3} size="h6" c="gray.7" mt={4}>
            {label ? periodTitle(label) : words('no-period')}
          </Title>
          {group.map((item) => {
            const { id } = item.figure;
            return (
              <FigureItem
                key={id}
                item={item}
                figures={figures}
                isSelected={id === selection.figureId}
                isEditing={id === editing && id === selection.figureId}
                corrections={corrections}
                onChoose={(chosen) => {
                  onEdit(null);
                  selection.chooseFigure(chosen);
                }}
                onEdit={(open) => onEdit(open ? id : null)}
                onSettle={onSettle}
              />
            );
          })}
        </Stack>
      ))}
    </Stack>
  );
}

/**
 * In the order in which the document first speaks of each period, under its first words for it: "NĂM 2022" of a
 * heading and "năm 2022" of a sentence are one period.
 */
function periods(figures: readonly ReviewFigure[]): { label: string; group: ReviewFigure[] }[] {
  const groups = new Map<string, { label: string; group: ReviewFigure[] }>();
  for (const item of figures) {
    // By what the machine read: correcting a period must not make the figure jump away from under the eyes.
    const period = item.machine.period;
    const key = period ? `${period.from} ${period.to}` : '';
    const known = groups.get(key) ?? { label: period?.label ?? '', group: [] };
    known.group.push(item);
    groups.set(key, known);
  }
  return [...groups.values()];
}
