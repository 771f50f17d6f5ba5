import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DocumentHead } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import type { Selection } from '../use-selection.ts';
import { Fact } from './fact.tsx';
import { useFactWords } from './fact-words.ts';
import { Jump } from './jump.tsx';
import { Missing } from './missing.tsx';
import { SignerFact } from './signer-fact.tsx';
import { UnitFact } from './unit-fact.tsx';

interface HeadFactsProps {
  readonly head: DocumentHead;
  readonly selection: Selection;
}

/** What the head of a document says, one line a thing; what is not printed is said to be missing. */
export function HeadFacts({ head, selection }: HeadFactsProps) {
  const words = useWords();
  const print = useFactWords();
  const printed = (field: string, value: ReactNode) => (
    <Printed field={field} head={head} selection={selection}>
      {value}
    </Printed>
  );
  return (
    <Stack gap={3}>
      <Fact label={words('head-kind')}>{printed('kind', words(`kind-${head.kind}`))}</Fact>
      <Fact label={words('head-number')}>
        {printed('number', head.number)}
        {head.symbol?.number === null && <Aside>{words('number-blank')}</Aside>}
      </Fact>
      <Fact label={words('head-issuer')}>
        {printed('issuer', head.issuer)}
        {head.parents.length > 0 && (
          <Aside>{words('issuer-under', { parents: head.parents.join(', ') })}</Aside>
        )}
      </Fact>
      <Fact label={words('head-date')}>
        {printed('dateLine', print.issued(head))}
        {head.dateLine?.day === null && <Aside>{words('day-blank')}</Aside>}
      </Fact>
      <Fact label={words('head-title')}>{printed('title', head.title)}</Fact>
      <Fact label={words('field-period')}>{printed('period', head.period && print.period(head.period))}</Fact>
      <UnitFact head={head} />
      <SignerFact signer={head.signer} selection={selection} />
    </Stack>
  );
}

interface PrintedProps extends HeadFactsProps {
  readonly field: string;
  readonly children: ReactNode;
}

function Printed({ field, head, selection, children }: PrintedProps) {
  if (!children) return <Missing />;
  const place = head.evidence[field];
  return (
    <Jump mark={`head.${field}`} evidence={place ? [place] : []} selection={selection}>
      {children}
    </Jump>
  );
}

function Aside({ children }: { readonly children: string }) {
  return (
    <Text size="xs" c="gray.7">
      {children}
    </Text>
  );
}
