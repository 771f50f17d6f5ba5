import { Button, FileButton, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { type NewUnit, useAddUnits, useImportUnits } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';
import { GroupSelect } from '../group-select.tsx';

/** The ways to put units on the list: one by its name, or many from a file. */
export function UnitButtons({ id }: { id: string }) {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const taken = useImportUnits(id);
  const onFile = (file: File | null) =>
    file &&
    taken.mutate(file, {
      onSuccess: ({ added, known, repeated, unknownGroups }) => {
        const told = [
          words('units-added', { count: added }),
          known > 0 && words('units-known', { count: known }),
          repeated.length > 0 && words('units-repeated', { lines: repeated.join(', ') }),
        ];
        notifications.show({ message: told.filter(Boolean).join(' ') });
        if (unknownGroups.length === 0) return;
        const message = words('units-unknown-groups', { groups: unknownGroups.join('; ') });
        notifications.show({ message, color: 'orange', autoClose: false });
      },
    });
  return (
    <>
      <Button variant="default" size="xs" leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
        {words('add-unit')}
      </Button>
      <FileButton accept=".csv,.txt,.tsv" onChange={onFile}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            loading={taken.isPending}
            leftSection={<Icon name="upload" />}
          >
            {words('import-units')}
          </Button>
        )}
      </FileButton>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={words('add-unit')}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        <UnitForm id={id} onAdded={() => setAdding(false)} />
      </Modal>
    </>
  );
}

const NOTHING: NewUnit = { name: '', groups: [], parent: null };

function UnitForm({ id, onAdded }: { id: string; onAdded(): void }) {
  const words = useWords();
  const add = useAddUnits(id);
  const [unit, setUnit] = useState(NOTHING);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate([unit], { onSuccess: onAdded });
      }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={words('unit-name')}
          value={unit.name}
          maxLength={300}
          onChange={(event) => setUnit({ ...unit, name: event.currentTarget.value })}
        />
        <GroupSelect
          label={words('unit-groups')}
          groups={unit.groups}
          onGroups={(groups) => setUnit({ ...unit, groups })}
        />
        <TextInput
          label={words('unit-parent')}
          value={unit.parent ?? ''}
          maxLength={300}
          onChange={(event) => setUnit({ ...unit, parent: event.currentTarget.value || null })}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending} disabled={!unit.name.trim()}>
            {words('add-unit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
