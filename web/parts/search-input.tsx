import { TextInput } from '@mantine/core';
import { Icon } from './icon.tsx';

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  onChange(text: string): void;
}

/** Where words are typed to be looked for. */
export function SearchInput({ label, value, onChange }: SearchInputProps) {
  return (
    <TextInput
      w={250}
      type="search"
      leftSection={<Icon name="search" />}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
