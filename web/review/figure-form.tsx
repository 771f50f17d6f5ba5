import { Box, Button, Group, NumberInput, Select, SimpleGrid } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { foldText } from '../../model/fold-text.ts';
import { useAwards } from '../api/queries.ts';
import type { ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { DateField } from '../parts/date-field.tsx';
import { changesOf, draftOf, type FigureDraft, isComplete } from './figure-draft.ts';
import { useFormChoices } from './form-choices.ts';
import type { Corrections } from './use-corrections.ts';

interface FigureFormProps {
  readonly item: ReviewFigure;
  readonly corrections: Corrections;
  onClose(): void;
}

/** Sets a figure right in its place. Enter saves, Escape leaves it as it was. */
export function FigureForm({ item, corrections, onClose }: FigureFormProps) {
  const words = useWords();
  // As it was when the form opened: what somebody else saves meanwhile is a conflict, not a new basis.
  const [seen] = useState(item);
  const [draft, setDraft] = useState(() => draftOf(item.figure));
  const put = (change: Partial<FigureDraft>) => setDraft((old) => ({ ...old, ...change }));
  const changes = changesOf(seen.figure, draft);
  const hasChanged = Object.keys(changes).length > 0;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(draft)) return;
    if (!hasChanged) return onClose();
    await corrections.correct(seen, changes).then((saved) => saved && onClose());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={words('edit')}>
      <Fields draft={draft} put={put} />
      <Group gap="xs" mt="xs">
        <Button
          type="submit"
          size="compact-sm"
          disabled={!isComplete(draft)}
          loading={corrections.saving === 'saving'}
        >
          {words('save')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {words('cancel')}
        </Button>
      </Group>
    </form>
  );
}

interface FieldsProps {
  readonly draft: FigureDraft;
  put(change: Partial<FigureDraft>): void;
}

function Fields({ draft, put }: FieldsProps) {
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
        <AwardSelect draft={draft} put={put} />
      </Box>
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

/** Found by typing any part of the name, with or without diacritics. */
function AwardSelect({ draft, put }: FieldsProps) {
  const words = useWords();
  const { data: awards = [] } = useAwards();
  return (
    <Select
      size="xs"
      label={words('field-award')}
      placeholder={words('no-award')}
      data={awards.map(({ code, name }) => ({ value: code, label: name }))}
      searchable
      clearable
      limit={100}
      nothingFoundMessage={words('nothing-found')}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'label' in option && foldText(option.label).includes(foldText(search.trim())),
        )
      }
      value={draft.award}
      onChange={(award) => put({ award })}
    />
  );
}
