import { Box, NumberInput, SimpleGrid } from '@mantine/core';
import { useWords } from '../language/language.tsx';
import { DateField } from '../parts/date-field.tsx';
import { AwardSelect } from './award-select.tsx';
import { Choice } from './choice.tsx';
import type { FigureDraft } from './figure-draft.ts';
import { useFormChoices } from './form-choices.ts';

interface FigureFieldsProps {
  readonly draft: FigureDraft;
  put(change: Partial<FigureDraft>): void;
}

/** The fields of a figure, two beside each other. */
export function FigureFields({ draft, put }: FigureFieldsProps) {
  const choices = useFormChoices();
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing={6} mt="xs">
      <CountField draft={draft} put={put} />
      <Choice
        label="field-recipient"
        data={choices.recipients}
        value={draft.recipient}
        onChange={(recipient) => put({ recipient })}
      />
      <Box style={{ gridColumn: 'span 2' }}>
        <AwardSelect value={draft.award} onChange={(award) => put({ award })} />
      </Box>
      <Choice label="field-role" data={choices.roles} value={draft.role} onChange={(role) => put({ role })} />
      <Choice label="field-sex" data={choices.sexes} value={draft.sex} onChange={(sex) => put({ sex })} />
      <Choice label="field-rank" data={choices.ranks} value={draft.rank} onChange={(rank) => put({ rank })} />
      <Choice
        label="field-occasion"
        data={choices.occasions}
        value={draft.occasion}
        onChange={(occasion) => put({ occasion })}
      />
      <Choice
        label="field-status"
        data={choices.statuses}
        value={draft.status}
        onChange={(status) => put({ status })}
      />
      <PeriodFields draft={draft} put={put} />
    </SimpleGrid>
  );
}

function CountField({ draft, put }: FigureFieldsProps) {
  const words = useWords();
  return (
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
  );
}

/** A whole year by its number, any other span by its days. */
function PeriodFields({ draft, put }: FigureFieldsProps) {
  const words = useWords();
  return (
    <>
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
    </>
  );
}
