import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type BoardLine, useChangeGroups } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { GroupSelect } from '../group-select.tsx';

interface UnitGroupsProps {
  readonly campaignId: string;
  readonly unit: BoardLine['unit'];
  onClose(): void;
}

/** Which kinds of units a unit belongs to: they say by when it must report, and which sections are meant for it. */
export function UnitGroups({ campaignId, unit: given, onClose }: UnitGroupsProps) {
  const words = useWords();
  const change = useChangeGroups(campaignId);
  // What came first stays under the form: what others save meanwhile is not written over.
  const [unit] = useState(given);
  const [groups, setGroups] = useState([...unit.groups]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('set-groups')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ unit, groups }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            {unit.name}
          </Text>
          <GroupSelect
            label={words('unit-groups')}
            description={words('unit-groups-about')}
            groups={groups}
            onGroups={setGroups}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={change.isPending}>
              {words('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
