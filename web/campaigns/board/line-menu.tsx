import { ActionIcon, Button, Group, Menu, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { type BoardLine, type Decision, useDecide, useRemoveUnit } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { DateField } from '../../parts/date-field.tsx';

interface LineMenuProps {
  readonly campaignId: string;
  readonly line: BoardLine;
}

/** What a person can say of a line: the day of receipt, that the report is complete, or is none, or the unit owes none. */
export function LineMenu({ campaignId, line: { unit, reports } }: LineMenuProps) {
  const words = useWords();
  const decide = useDecide(campaignId);
  const remove = useRemoveUnit(campaignId);
  const [dating, setDating] = useState(false);
  const [newest] = reports;
  const stood: Decision = {
    belongs: newest?.reason === 'person' ? true : null,
    unitId: unit.id,
    receivedOn: newest?.receipt.source === 'person' ? newest.receipt.on : null,
    accepted: newest?.accepted ?? false,
  };
  const say = (change: Partial<Decision>) =>
    newest && decide.mutate({ documentId: newest.documentId, decision: { ...stood, ...change } });
  const takeOff = () => {
    if (window.confirm(words('remove-unit-sure', { name: unit.name }))) remove.mutate(unit.id);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="dark" aria-label={words('line-actions', { name: unit.name })}>
            ⋮
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {newest && (
            <>
              <Menu.Item onClick={() => setDating(true)}>{words('set-receipt')}</Menu.Item>
              <Menu.Item onClick={() => say({ accepted: !stood.accepted })}>
                {words(stood.accepted ? 'unaccept-report' : 'accept-report')}
              </Menu.Item>
              <Menu.Item onClick={() => say({ belongs: false })}>{words('not-of-campaign')}</Menu.Item>
            </>
          )}
          <Menu.Item color="red.8" onClick={takeOff}>
            {words('remove-unit')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ReceiptDay
        opened={dating}
        first={newest?.receipt.on ?? ''}
        onClose={() => setDating(false)}
        onSave={(receivedOn) => say({ receivedOn })}
      />
    </>
  );
}

interface ReceiptDayProps {
  readonly opened: boolean;
  readonly first: string;
  onClose(): void;
  onSave(day: string | null): void;
}

function ReceiptDay({ opened, first, onClose, onSave }: ReceiptDayProps) {
  const words = useWords();
  const [day, setDay] = useState<string | null>(first);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words('set-receipt')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
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
