import { Anchor, Group } from '@mantine/core';
import type { ReviewFigure, ReviewFlag } from '../api/types.ts';
import { useFigureWords } from './figure-words.ts';

interface FlagFiguresProps {
  readonly flag: ReviewFlag['flag'];
  readonly figures: readonly ReviewFigure[];
  onChoose(id: string): void;
}

/** The figures that a flag speaks of, each a way to its place. */
export function FlagFigures({ flag, figures, onChoose }: FlagFiguresProps) {
  const { title } = useFigureWords();
  const ids = new Set<string>(flag.figures);
  return (
    <Group gap="xs">
      {figures
        .filter(({ figure }) => ids.has(figure.id))
        .map(({ figure }) => (
          <Anchor key={figure.id} component="button" size="xs" ta="left" onClick={() => onChoose(figure.id)}>
            {figure.count} {title(figure)}
          </Anchor>
        ))}
    </Group>
  );
}
