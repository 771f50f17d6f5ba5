import { Box, Group, Text } from '@mantine/core';
import { useVocabulary } from '../../api/queries.ts';
import type { DocumentHead, Issue } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Selection } from '../use-selection.ts';
import { doubtOf } from './citation-doubt.ts';
import { Jump } from './jump.tsx';

type Citation = DocumentHead['citations'][number];

interface CitationListProps {
  readonly citations: readonly Citation[];
  readonly issues: readonly Issue[];
  readonly selection: Selection;
}

/** The documents that are cited; one that cannot be as it is cited says why, and opens the list. */
export function CitationList({ citations, issues, selection }: CitationListProps) {
  const words = useWords();
  if (citations.length === 0) return null;
  const doubtful = citations.filter((citation) => doubtOf(citation, issues)?.severity === 'warning').length;
  return (
    <Fold
      title={words('citations', { count: citations.length })}
      order={3}
      isOpen={doubtful > 0}
      note={
        doubtful > 0 && (
          <Text span c="orange.9" size="xs">
            {words('citations-doubtful', { count: doubtful })}
          </Text>
        )
      }
    >
      {citations.map((citation, index) => (
        <CitationLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a document never changes in place
          key={index}
          mark={`citations.${index}`}
          citation={citation}
          doubt={doubtOf(citation, issues)}
          selection={selection}
        />
      ))}
    </Fold>
  );
}

interface CitationLineProps {
  readonly mark: string;
  readonly citation: Citation;
  readonly doubt: Issue | undefined;
  readonly selection: Selection;
}

function CitationLine({ mark, citation, doubt, selection }: CitationLineProps) {
  const { title, about } = useCitationWords(citation);
  return (
    <Box mt={4} data-testid={mark}>
      <Jump mark={mark} evidence={citation.evidence} selection={selection}>
        {title}
        {about && (
          <Text span size="xs" c="gray.7">
            {' · '}
            {about}
          </Text>
        )}
      </Jump>
      {doubt && (
        <Group
          gap={5}
          wrap="nowrap"
          align="flex-start"
          c={doubt.severity === 'warning' ? 'orange.9' : 'gray.7'}
        >
          <Icon name={doubt.severity === 'warning' ? 'alert' : 'info'} size={14} />
          <Text size="xs">{doubt.message}</Text>
        </Group>
      )}
    </Box>
  );
}

function useCitationWords({ type, code, name, year, date, issuer }: Citation) {
  const words = useWords();
  const { data } = useVocabulary();
  const typeName = data?.documentTypes.find((one) => one.code === type)?.name;
  const named = name && [name, year !== null && words('date-year', { year })].filter(Boolean).join(' ');
  const day = date && [date.day, date.month, date.year].filter((part) => part !== null).join('/');
  return {
    title: code === null ? (named ?? typeName ?? '') : [typeName, code].filter(Boolean).join(' '),
    about: [day && words('dated', { day }), issuer].filter(Boolean).join(' · '),
  };
}
