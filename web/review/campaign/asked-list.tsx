import { Box, Group, Stack } from '@mantine/core';
import { REVIEW_BELOW } from '../../../model/review-below.ts';
import type { Campaign, Evidence } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Fact } from '../facts/fact.tsx';
import { Jump } from '../facts/jump.tsx';
import type { Selection } from '../use-selection.ts';

/** One thing that a letter asks for, in words, and where it does. */
export interface Asked {
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}

type Read = Omit<Asked, 'text'>;

export type ListName = {
  [K in keyof Campaign]: Campaign[K] extends readonly Read[] ? K : never;
}[keyof Campaign];

interface AskedListProps {
  readonly label: string;
  /** The list of the campaign that the items are. */
  readonly name: ListName;
  readonly items: readonly Asked[];
  readonly selection: Selection;
}

/** What a letter asks for of one kind, each a way to where it asks; nothing where it asks for none. */
export function AskedList({ label, name, items, selection }: AskedListProps) {
  if (items.length === 0) return null;
  return (
    <Fact label={label}>
      <Stack gap={2}>
        {items.map(({ text, evidence, confidence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a letter never changes in place
          <Box key={index} data-testid={`campaign.${name}.${index}`}>
            <Jump mark={`campaign.${name}.${index}`} evidence={evidence} selection={selection}>
              {text}
            </Jump>
            <Doubt confidence={confidence} />
          </Box>
        ))}
      </Stack>
    </Fact>
  );
}

/** Says of what the machine is not sure of that a person has to look. */
export function Doubt({ confidence }: Pick<Read, 'confidence'>) {
  const words = useWords();
  if (confidence >= REVIEW_BELOW) return null;
  return (
    <Group>
      <Mark icon="eye" color="orange.9">
        {words('read-unsurely')}
      </Mark>
    </Group>
  );
}
