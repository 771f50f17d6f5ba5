import { Box, NumberInput, Select, SimpleGrid } from '@mantine/core';
import { useWords } from '../language/language.tsx';
import { DateField } from '../parts/date-field.tsx';
import { AwardSelect } from './award-select.tsx';
import type { FigureDraft } from './figure-draft.ts';
import { useFormChoices } from './form-choices.ts';

interface FigureFieldsProps {
  readonly draft: FigureDraft;
  put(change: Partial<FigureDraft>): void;
}

/** The fields of a figure, two beside each other. */
export function FigureFields({ draft, put }: FigureFieldsProps) {
  const words = useWords();
  const choices = useFormChoices();
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt="xs">
      <NumberInput
        size="xs"
        label={words('field-count')}
        data-autofocus
        autoFocus
        value={draft.count ?? ''}
        min={0}
        max={10_000_000}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        onFocus={(event) => event.currentTarget.select()}
        onChange={(value) => put({ count: typeof value === 'number' ? value : null })}
      />
      <Select
        size="xs"
        label={words('field-recipient')}
        data={choices.recipients}
        allowDeselect={false}
        value={draft.recipient}
        onChange={(value) => value && put({ recipient: value })}
      />
      <Box style={{ gridColumn: 'span 2' }}>
        <AwardSelect value={draft.award} onChange={(award) => put({ award })} />
      </Box>
      <Select
        size="xs"
        label={words('field-role')}
        data={choices.roles}
        allowDeselect={false}
        value={draft.role}
        onChange={(value) => value !== null && put({ role: value })}
      />
      <Select
        size="xs"
        label={words('field-sex')}
        data={choices.sexes}
        allowDeselect={false}
        value={draft.sex}
        onChange={(value) => value !== null && put({ sex: value })}
      />
      <Select
        size="xs"
        label={words('field-rank')}
        data={choices.ranks}
        allowDeselect={false}
        value={draft.rank}
        onChange={(value) => value !== null && put({ rank: value })}
      />
      <Select
        size="xs"
        label={words('field-occasion')}
        data={choices.occasions}
        allowDeselect={false}
        value={draft.occasion}
        onChange={(value) => value !== null && put({ occasion: value })}
      />
      <Select
        size="xs"
        label={words('field-status')}
        data={choices.statuses}
        allowDeselect={false}
        value={draft.status}
        onChange={(value) => value && put({ status: value })}
      />
      <NumberInput
        size="xs"
        label={words('field-year')}
        value={draft.year ?? ''}
        min={1945}
        max={2100}
        allowDecimal={false}
        hideControls
        onChange={(value) =>
          typeof value === 'number' && put({ from: `${value}-01-01`, to: `${value}-12-31`, year: value })
        }
      />
      <DateField
        label={words('field-from')}
        value={draft.from}
        onChange={(from) => put({ from, year: null })}
      />
      <DateField label={words('field-to')} value={draft.to} onChange={(to) => put({ to, year: null })} />
    </SimpleGrid>
  );
}
