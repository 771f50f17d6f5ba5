import { Text } from '@mantine/core';
import type { DocumentHead } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import type { Selection } from '../use-selection.ts';
import { Fact } from './fact.tsx';
import { Jump } from './jump.tsx';

interface SignerFactProps {
  readonly signer: NonNullable<DocumentHead['signer']>;
  readonly selection: Selection;
}

/** Who signed, in which post and for whom. */
export function SignerFact({ signer, selection }: SignerFactProps) {
  const words = useWords();
  return (
    <Fact label={words('head-signer')}>
      <Jump mark="head.signer" evidence={signer.evidence} selection={selection}>
        {[signer.position, signer.name ?? words('not-signed')].filter(Boolean).join(' ')}
      </Jump>
      {signer.signsFor.length > 0 && (
        <Text size="xs" c="gray.7">
          {signer.signsFor.map(({ capacity, whom }) => `${capacity}. ${whom}`).join(' · ')}
        </Text>
      )}
    </Fact>
  );
}
