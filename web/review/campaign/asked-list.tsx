import { Box, Group, Stack } from '@mantine/core';
import { REVIEW_BELOW } from '../../../model/review-below.ts';
import type { Campaign, Evidence } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Fact } from '../facts/fact.tsx';
import { Jump } from '../facts/jump.tsx';
import type { Selection } from '../use-selection.ts';

interface Asked {
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
}

type ListName = { [K in keyof Campaign]: Campaign[K] extends readonly Asked[] ? K : never }[keyof Campaign];

interface AskedListProps<T extends Asked> {
  readonly label: string;
  /** The list of the campaign that the items are. */
  readonly name: ListName;
  readonly items: readonly T[];
  readonly selection: Selection;
  text(item: T): string;
}

/** What a letter asks for of one kind, each a way to where it asks; nothing where it asks for none. */
export function AskedList<T extends Asked>({ label, name, items, selection, text }: AskedListProps<T>) {
  if (items.length === 0) return null;
  return (
    <Fact label={label}>
      <Stack gap={2}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a letter never changes in place
          <Box key={index} data-testid={`campaign.${name}.${index}`}>
            <Jump mark={`campaign.${name}.${index}`} evidence={item.evidence} selection={selection}>
              {text(item)}
            </Jump>
            <Doubt confidence={item.confidence} />
          </Box>
        ))}
      </Stack>
    </Fact>
  );
}

/** Says of what the machine is not sure of that a person has to look. */
export function Doubt({ confidence }: Pick<Asked, 'confidence'>) {
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
