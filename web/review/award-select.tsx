import { Select } from '@mantine/core';
import { useVocabulary } from '../api/queries.ts';
import { useWords } from '../language/language.tsx';
import { foldedFilter } from '../parts/folded-filter.ts';

interface AwardSelectProps {
  /** The code of an award; null where the document names none. */
  readonly value: string | null;
  onChange(award: string | null): void;
}

/** Found by typing any part of the name, with or without diacritics. */
export function AwardSelect({ value, onChange }: AwardSelectProps) {
  const words = useWords();
  const { data } = useVocabulary();
  return (
    <Select
      size="xs"
      label={words('field-award')}
      placeholder={words('no-award')}
      data={data?.awards.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      searchable
      clearable
      limit={100}
      nothingFoundMessage={words('nothing-found')}
      filter={foldedFilter}
      value={value}
      onChange={onChange}
    />
  );
}
