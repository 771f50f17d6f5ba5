import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { quoteOf } from '../../../model/quote.ts';
import { type Doubt, type LetterProposal, useConfirmItem } from '../../api/proposals.ts';
import { useWords } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useItemWords } from './item-words.ts';

/** What the machine is not sure of in a letter, each to be looked at beside its words and confirmed by itself. */
export function DoubtList({ letter }: { letter: LetterProposal }) {
  const words = useWords();
  const { doubts, unsure } = letter;
  if (doubts.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={words('doubts')}>
      <Group gap="sm">
        <Title order={2} size="h6">
          {words('doubts')}
        </Title>
        {unsure > 0 ? (
          <Mark icon="eye" color="orange.9">
            {words('plan-unsure', { count: unsure })}
          </Mark>
        ) : (
          <Mark icon="check" color="green.9">
            {words('doubts-none')}
          </Mark>
        )}
      </Group>
      {doubts.map((doubt) => (
        <DoubtRow key={`${doubt.list} ${doubt.index}`} letter={letter} doubt={doubt} />
      ))}
    </Stack>
  );
}

function DoubtRow({ letter, doubt }: { letter: LetterProposal; doubt: Doubt }) {
  const words = useWords();
  const print = useItemWords(letter.campaign);
  const confirm = useConfirmItem(letter.documentId);
  const { list, index, key, confirmedBy } = doubt;
  const isRight = confirmedBy !== null;
  const { label, text } = print(list, index);
  const { evidence } = letter.campaign[list][index] ?? { evidence: [] };
  const place = `/documents/${letter.documentId}?mark=campaign.${list}.${index}&page=${evidence[0]?.page ?? 1}`;
  return (
    <Group wrap="nowrap" gap="sm" justify="space-between" data-testid={`doubt-${list}-${index}`}>
      <Stack gap={0} miw={0} flex={1}>
        <Text size="sm">
          {label}: <b>{text}</b>
        </Text>
        <Text size="xs" c="gray.7" lineClamp={2}>
          “{quoteOf(evidence)}”{' '}
          <Anchor component={Link} href={place} size="xs">
            {words('doubt-open')}
          </Anchor>
        </Text>
      </Stack>
      {isRight && (
        <Mark icon="check" color="green.9">
          {words('doubt-confirmed', { reviewer: confirmedBy })}
        </Mark>
      )}
      <Button
        size="xs"
        variant={isRight ? 'subtle' : 'default'}
        color={isRight ? 'dark' : 'blue'}
        aria-label={`${words(isRight ? 'doubt-back' : 'doubt-confirm')}: ${text}`}
        loading={confirm.isPending}
        style={{ flexShrink: 0 }}
        onClick={() => confirm.mutate({ item: key, confirmed: !isRight })}
      >
        {words(isRight ? 'doubt-back' : 'doubt-confirm')}
      </Button>
    </Group>
  );
}
