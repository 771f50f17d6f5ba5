import { Select } from '@mantine/core';
import { useWords, type WordKey } from '../language/language.tsx';

interface ChoiceProps<T extends string> {
  readonly label: WordKey;
  readonly data: { value: T; label: string }[];
  readonly value: T;
  onChange(value: T): void;
}

/** One of some values, never none. */
export function Choice<T extends string>({ label, data, value, onChange }: ChoiceProps<T>) {
  const words = useWords();
  return (
    <Select
      size="xs"
      label={words(label)}
      data={data}
      allowDeselect={false}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}
