import { Box, Divider, Paper, Stack } from '@mantine/core';
import type { ReviewDocument } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fold } from '../../parts/fold.tsx';
import type { Selection } from '../use-selection.ts';
import { CitationList } from './citation-list.tsx';
import { useFactWords } from './fact-words.ts';
import { HeadFacts } from './head-facts.tsx';
import { isWithin, PlaceList } from './place-list.tsx';

interface DocumentFactsProps {
  readonly document: ReviewDocument;
  readonly selection: Selection;
}

/** The names of `marksOf` that stand in here. */
const OWN_MARKS = ['head', 'citations', 'movements', 'outline', 'recipients', 'distribution'];

/** What a document says beside its figures. Closed where there is something to review, open where this is all. */
export function DocumentFacts({
  document: { head, issues, figures, campaign },
  selection,
}: DocumentFactsProps) {
  const words = useWords();
  const print = useFactWords();
  if (head === null) return null;
  const isAll = figures.length === 0 && campaign === null;
  const summary = [words(`kind-${head.kind}`), head.number, print.day(head)].filter(Boolean).join(' · ');
  return (
    <Paper withBorder p="xs" mb="sm">
      <Fold
        title={words('facts')}
        order={2}
        note={summary}
        isOpen={isAll || OWN_MARKS.some((name) => isWithin(selection.mark, name))}
      >
        <Box mt={6}>
          <HeadFacts head={head} selection={selection} />
          <Divider my={8} />
          <Stack gap={6}>
            <CitationList citations={head.citations} issues={issues} selection={selection} />
            <PlaceList
              title={words('movements')}
              name="movements"
              items={head.movements.map(({ name, period, evidence }) => ({
                text: period === null ? name : `${name}, ${period.label}`,
                evidence,
              }))}
              selection={selection}
            />
            <PlaceList
              title={words('outline')}
              name="outline"
              items={head.outline.map(({ label, text, depth, evidence }) => ({
                text: `${label} ${text}`,
                evidence,
                depth,
              }))}
              selection={selection}
            />
            {(['recipients', 'distribution'] as const).map((name) => (
              <PlaceList
                key={name}
                title={words(name)}
                name={name}
                items={head[name].map(({ name: text, evidence }) => ({ text, evidence }))}
                selection={selection}
              />
            ))}
          </Stack>
        </Box>
      </Fold>
    </Paper>
  );
}
