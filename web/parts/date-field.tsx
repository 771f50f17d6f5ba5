import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { printedDay } from '../../model/printed-day.ts';
import { useWords } from '../language/language.tsx';
import { parseDate } from './printed-date.ts';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, empty for none, null for what is no date. */
  readonly value: string | null;
  onChange(value: string | null): void;
}

/** A date typed as it is written in Vietnam, whatever the language of the browser is. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const shown = value === null || parseDate(typed) === value ? typed : printedDay(value);
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={words('date-placeholder')}
      inputMode="numeric"
      value={shown}
      error={value === null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(parseDate(text));
      }}
    />
  );
}
