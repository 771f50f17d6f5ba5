import { Box } from '@mantine/core';
import type { Evidence } from '../../api/types.ts';
import { Fold } from '../../parts/fold.tsx';
import type { Selection } from '../use-selection.ts';
import { Jump } from './jump.tsx';

/** One thing of a list, as it is shown. */
export interface Placed {
  readonly text: string;
  readonly evidence: readonly Evidence[];
  /** How far it stands in, from 0. */
  readonly depth?: number;
}

interface PlaceListProps {
  readonly title: string;
  /** The name of the list in `marksOf`. */
  readonly name: string;
  readonly items: readonly Placed[];
  readonly selection: Selection;
  readonly isOpen?: boolean;
}

/** A list that opens, each item a way to its place; nothing for an empty one. */
export function PlaceList({ title, name, items, selection, isOpen = false }: PlaceListProps) {
  if (items.length === 0) return null;
  return (
    <Fold title={`${title} (${items.length})`} order={3} isOpen={isOpen || isWithin(selection.mark, name)}>
      {items.map(({ text, evidence, depth = 0 }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list of a document never changes in place
        <Box key={index} mt={2} pl={12 * depth} data-testid={`${name}.${index}`}>
          <Jump mark={`${name}.${index}`} evidence={evidence} selection={selection}>
            {text}
          </Jump>
        </Box>
      ))}
    </Fold>
  );
}

/** Whether a mark that stands in the address is one of a list's, so that the list opens with it. */
export function isWithin(mark: string | null, name: string): boolean {
  return mark?.startsWith(`${name}.`) ?? false;
}
