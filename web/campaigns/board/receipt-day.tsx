import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/language.tsx';
import { DateField } from '../../parts/date-field.tsx';

interface ReceiptDayProps {
  readonly title: string;
  readonly day: string;
  onClose(): void;
  onSave(day: string | null): void;
}

/** Asks for the day on the stamp of receipt; an empty one leaves it to the machine. */
export function ReceiptDay({ title, day: given, onClose, onSave }: ReceiptDayProps) {
  const words = useWords();
  const [day, setDay] = useState<string | null>(given);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(day || null);
          onClose();
        }}
      >
        <Stack gap="sm">
          <DateField label={words('receipt-day')} value={day} onChange={setDay} />
          <Group justify="flex-end">
            <Button type="submit" disabled={day === null}>
              {words('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
