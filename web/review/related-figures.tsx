import { Stack } from '@mantine/core';
import type { ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { FigureLinks } from './figure-links.tsx';
import { relativesOf } from './relatives.ts';

interface RelatedFiguresProps {
  readonly item: ReviewFigure;
  readonly figures: readonly ReviewFigure[];
  onChoose(id: string): void;
}

/** The whole that a figure is a part of, its own parts, and where the document says the same again. */
export function RelatedFigures({ item, figures, onChoose }: RelatedFiguresProps) {
  const words = useWords();
  const { wholes, parts, repeated, repetitions } = relativesOf(item.machine, figures);
  return (
    <Stack gap={2} mt={4}>
      <FigureLinks label={words('part-of')} figures={wholes} onChoose={onChoose} />
      <FigureLinks label={words('has-parts')} figures={parts} onChoose={onChoose} />
      <FigureLinks label={words('same-as')} figures={repeated} onChoose={onChoose} />
      <FigureLinks label={words('said-again')} figures={repetitions} onChoose={onChoose} />
    </Stack>
  );
}
