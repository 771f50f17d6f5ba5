import { Stack, Text } from '@mantine/core';
import type { DocumentHead } from '../../api/types.ts';
import { useWords, type WordKey } from '../../language/language.tsx';
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

/** What the head of a document says, one line a thing, and what is not printed there. */
export function HeadFacts({ head, selection }: HeadFactsProps) {
  const words = useWords();
  const print = useFactWords();
  const issued = print.issued(head);
  const line = (label: WordKey, field: string, value: string | null, aside?: string | false) => (
    <Line label={words(label)} field={field} value={value} aside={aside} head={head} selection={selection} />
  );
  return (
    <Stack gap={3}>
      {line('head-kind', 'kind', words(`kind-${head.kind}`))}
      {line('head-number', 'number', head.number, head.symbol?.number === null && words('number-blank'))}
      {line(
        'head-issuer',
        'issuer',
        head.issuer,
        head.parents.length > 0 && words('issuer-under', { parents: head.parents.join(', ') }),
      )}
      {line('head-date', 'dateLine', issued, head.dateLine?.day === null && words('day-blank'))}
      {line('head-title', 'title', head.title)}
      {line('field-period', 'period', head.period && print.period(head.period))}
      <UnitFact head={head} />
      {head.signer && <SignerFact signer={head.signer} selection={selection} />}
      <Missing
        things={[
          ['head-number', head.number],
          ['head-issuer', head.issuer],
          ['head-date', issued],
          ['head-title', head.title],
          ['field-period', head.period],
          ['field-unit', head.resolvedUnit ?? head.unit],
          ['head-signer', head.signer],
        ]}
      />
    </Stack>
  );
}

interface LineProps extends HeadFactsProps {
  readonly label: string;
  /** The key of its evidence. */
  readonly field: string;
  readonly value: string | null;
  readonly aside: string | false | undefined;
}

/** Nothing where the document does not say it: `Missing` does. */
function Line({ label, field, value, aside, head, selection }: LineProps) {
  if (!value) return null;
  const place = head.evidence[field];
  return (
    <Fact label={label}>
      <Jump mark={`head.${field}`} evidence={place ? [place] : []} selection={selection}>
        {value}
      </Jump>
      {aside && (
        <Text size="xs" c="gray.7">
          {aside}
        </Text>
      )}
    </Fact>
  );
}
