import { Kbd, Modal, Table } from '@mantine/core';
import { useWords } from '../language/language.tsx';

const KEYS = [
  ['Enter', 'key-confirm'],
  ['E', 'key-edit'],
  ['X', 'key-dismiss'],
  ['U', 'key-reopen'],
  ['Tab', 'key-next'],
  ['Shift Tab', 'key-previous'],
  ['↓ ↑', 'key-step'],
  ['[ ]', 'key-page'],
  ['+ − 0', 'key-zoom'],
  ['Esc', 'key-escape'],
  ['?', 'key-help'],
] as const;

export function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const words = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words('shortcuts')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Table>
        <Table.Tbody>
          {KEYS.map(([keys, meaning]) => (
            <Table.Tr key={keys}>
              <Table.Td w={130}>
                {keys.split(' ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{words(meaning)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
