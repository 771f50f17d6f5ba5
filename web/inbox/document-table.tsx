import { Table } from '@mantine/core';
import type { InboxEntry } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { DocumentRow } from './document-row.tsx';

export function DocumentTable({ entries }: { entries: readonly InboxEntry[] }) {
  const words = useWords();
  return (
    <Table stickyHeader highlightOnHover verticalSpacing="xs" layout="fixed" aria-label={words('inbox')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words('column-document')}</Table.Th>
          <Table.Th w={150}>{words('column-state')}</Table.Th>
          <Table.Th w={130}>{words('column-pages')}</Table.Th>
          <Table.Th w={165}>{words('column-figures')}</Table.Th>
          <Table.Th w={130}>{words('column-flags')}</Table.Th>
          <Table.Th w={130}>{words('column-received')}</Table.Th>
          <Table.Th w={110} aria-label={words('column-actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <DocumentRow key={entry.id} entry={entry} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
