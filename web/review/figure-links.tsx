import { Anchor, Group, Text } from '@mantine/core';
import type { ReviewFigure } from '../api/types.ts';
import { useFigureWords } from './figure-words.ts';

interface FigureLinksProps {
  /** How they belong together; nothing before figures that need no word. */
  readonly label?: string;
  readonly figures: readonly ReviewFigure[];
  onChoose(id: string): void;
}

/** Figures that belong to something, each a way to its place; nothing where there are none. */
export function FigureLinks({ label, figures, onChoose }: FigureLinksProps) {
  const { short } = useFigureWords();
  if (figures.length === 0) return null;
  return (
    <Group gap="sm" align="baseline">
      {label && (
        <Text size="xs" c="gray.7">
          {label}
        </Text>
      )}
      {figures.map(({ figure }) => (
        <Anchor key={figure.id} component="button" size="xs" ta="left" onClick={() => onChoose(figure.id)}>
          {short(figure)}
        </Anchor>
      ))}
    </Group>
  );
}
