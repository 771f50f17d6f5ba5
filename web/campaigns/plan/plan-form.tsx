import { Anchor, Box, Button, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { CampaignPlan } from '../../api/campaigns.ts';
import type { LetterProposal } from '../../api/proposals.ts';
import { useWords } from '../../language/language.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { DeadlineRows } from './deadline-rows.tsx';
import { FigureRows } from './figure-rows.tsx';
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts';
import { RequestRows } from './request-rows.tsx';
import { SectionRows } from './section-rows.tsx';

interface PlanFormProps {
  readonly title: string;
  readonly letter?: Pick<LetterProposal, 'documentId' | 'name'>;
  /** What the machine is not sure of in the letter. */
  readonly doubts?: ReactNode;
  readonly first: CampaignPlan;
  /** The version that the person sees; what others save meanwhile is not written over. */
  readonly version?: number;
  /** Where to go without saving. */
  readonly back: string;
  readonly saving: { readonly isPending: boolean; mutate(plan: CampaignPlan, version: number): void };
}

/** What a campaign asks for, to be accepted as read, mended or entered. */
export function PlanForm({
  title,
  letter,
  doubts,
  first: given,
  version: current = 0,
  back,
  saving,
}: PlanFormProps) {
  const words = useWords();
  // What came first stays under the form, also where the server tells of a newer plan meanwhile.
  const [{ first, version }] = useState({ first: given, version: current });
  const [draft, setDraft] = useState(() => draftOf(first));
  const put = (change: Partial<PlanDraft>) => setDraft((old) => ({ ...old, ...change }));
  const plan = planOf(draft, first);
  return (
    <Box h="100%" style={{ overflow: 'auto' }}>
      <form
        style={{ minHeight: '100%', display: 'flex', flexDirection: 'column' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (plan) saving.mutate(plan, version);
        }}
      >
        <Stack gap="md" p="md" maw={1100} w="100%" mx="auto" flex={1}>
          <Title order={1} size="h3">
            {title}
          </Title>
          {letter && (
            <Text size="sm" c="gray.7" style={{ overflowWrap: 'anywhere' }}>
              {words('plan-read', { name: letter.name })}{' '}
              <Anchor component={Link} href={`/documents/${letter.documentId}`} size="sm">
                {words('open-letter')}
              </Anchor>
            </Text>
          )}
          {doubts}
          <HeadFields draft={draft} put={put} />
          <RequestRows requests={draft.requests} onChange={(requests) => put({ requests })} />
          <DeadlineRows
            deadlines={draft.deadlines}
            requests={draft.requests}
            onChange={(deadlines) => put({ deadlines })}
          />
          <SectionRows sections={draft.sections} onChange={(sections) => put({ sections })} />
          <FigureRows figures={draft.figures} onChange={(figures) => put({ figures })} />
        </Stack>
        <Group
          justify="flex-end"
          p="sm"
          pos="sticky"
          bottom={0}
          bg="white"
          style={{ borderTop: '1px solid #dee2e6', zIndex: 2 }}
        >
          {plan === null && (
            <Text size="sm" c="orange.9">
              {words('plan-incomplete')}
            </Text>
          )}
          <Button component={Link} href={back} variant="default">
            {words('cancel')}
          </Button>
          <Button type="submit" disabled={plan === null} loading={saving.isPending}>
            {words(letter ? 'plan-confirm' : 'save')}
          </Button>
        </Group>
      </form>
    </Box>
  );
}

interface FieldsProps {
  readonly draft: PlanDraft;
  put(change: Partial<PlanDraft>): void;
}

function HeadFields({ draft, put }: FieldsProps) {
  const words = useWords();
  const text = (field: 'title' | 'office' | 'officeParent' | 'code', label: string, longest: number) => (
    <TextInput
      size="xs"
      label={label}
      maxLength={longest}
      value={draft[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs">
      {text('title', words('plan-title'), 500)}
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
        {text('office', words('plan-office'), 200)}
        {text('officeParent', words('plan-office-parent'), 200)}
      </SimpleGrid>
      <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
        {text('code', words('plan-letter-code'), 100)}
        <DateField
          label={words('plan-letter-date')}
          value={draft.letterDay}
          onChange={(letterDay) => put({ letterDay })}
        />
        <DateField
          label={words('plan-cut-off')}
          value={draft.cutOff}
          onChange={(cutOff) => put({ cutOff })}
        />
      </SimpleGrid>
    </Stack>
  );
}
