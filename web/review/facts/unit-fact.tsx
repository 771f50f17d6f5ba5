import { Text } from '@mantine/core';
import { printedDay } from '../../../model/printed-day.ts';
import type { DocumentHead } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fact } from './fact.tsx';

/** The unit as the lists of units know it on the day of the document, and what is to be known about it. */
export function UnitFact({ head: { unit, resolvedUnit } }: { readonly head: DocumentHead }) {
  const words = useWords();
  const name = resolvedUnit?.name ?? unit;
  if (name === null) return null;
  return (
    <Fact label={words('field-unit')}>
      <Text size="sm">{name}</Text>
      {resolvedUnit && unit !== null && unit !== resolvedUnit.name && (
        <Text size="xs" c="gray.7">
          {words('unit-printed', { unit })}
        </Text>
      )}
      {resolvedUnit && <Remark unit={resolvedUnit} />}
    </Fact>
  );
}

type Unit = NonNullable<DocumentHead['resolvedUnit']>;

function Remark({ unit: { remark, validFrom, validTo } }: { readonly unit: Unit }) {
  const words = useWords();
  if (remark === null) return null;
  const day = remark === 'not-yet' ? validFrom : validTo;
  const isOdd = remark !== 'parent-unknown' && remark !== 'province-unknown';
  return (
    <Text size="xs" c={isOdd ? 'orange.9' : 'gray.7'}>
      {words(`unit-${remark}`, { day: day === null ? '…' : printedDay(day) })}
    </Text>
  );
}
