import { Divider, Paper, Stack, Text } from '@mantine/core';
import type { Campaign } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Fact } from '../facts/fact.tsx';
import { PlaceList } from '../facts/place-list.tsx';
import type { Selection } from '../use-selection.ts';
import { AskedList } from './asked-list.tsx';
import { useCampaignWords } from './campaign-words.ts';
import { DeadlineList } from './deadline-list.tsx';

interface CampaignFactsProps {
  readonly campaign: Campaign;
  readonly selection: Selection;
}

/** Đợt báo cáo: what a guidance letter asks for, who must report it, by when and where to. */
export function CampaignFacts({ campaign, selection }: CampaignFactsProps) {
  const words = useWords();
  const print = useCampaignWords();
  return (
    <Paper withBorder p="xs" mb="sm" component="section" aria-label={words('campaign')}>
      <Fold title={words('campaign')} order={2} isOpen note={campaign.requests.map(print.request).join(', ')}>
        <Stack gap={6} mt={6}>
          <AskedList
            label={words('requests')}
            name="requests"
            items={campaign.requests}
            selection={selection}
            text={print.request}
          />
          {campaign.replaces && (
            <Fact label={words('replaces')}>
              <Text size="sm">{campaign.replaces}</Text>
            </Fact>
          )}
          <DeadlineList deadlines={campaign.deadlines} selection={selection} />
          <AskedList
            label={words('cut-offs')}
            name="cutOffs"
            items={campaign.cutOffs}
            selection={selection}
            text={print.cutOff}
          />
          <Handing campaign={campaign} selection={selection} />
          <Divider />
          <Lists campaign={campaign} selection={selection} />
        </Stack>
      </Fold>
    </Paper>
  );
}

/** Where to, by which way, in which form, whom to ask, and what happens to those who are late. */
function Handing({ campaign, selection }: CampaignFactsProps) {
  const words = useWords();
  const print = useCampaignWords();
  return (
    <>
      <AskedList
        label={words('receivers')}
        name="receivers"
        items={campaign.receivers}
        selection={selection}
        text={(one) => print.receiver(one)}
      />
      <AskedList
        label={words('channels')}
        name="channels"
        items={campaign.channels}
        selection={selection}
        text={print.channel}
      />
      <AskedList
        label={words('formats')}
        name="formats"
        items={campaign.formats}
        selection={selection}
        text={({ kind }) => words(`format-${kind}`)}
      />
      <AskedList
        label={words('contacts')}
        name="contacts"
        items={campaign.contacts}
        selection={selection}
        text={print.contact}
      />
      <AskedList
        label={words('sanctions')}
        name="sanctions"
        items={campaign.sanctions}
        selection={selection}
        text={({ text }) => text}
      />
    </>
  );
}

function Lists({ campaign, selection }: CampaignFactsProps) {
  const words = useWords();
  const print = useCampaignWords();
  return (
    <Stack gap={6}>
      <PlaceList
        title={words('reporters')}
        name="campaign.reporters"
        items={campaign.reporters.map(({ name, evidence }) => ({ text: name, evidence }))}
        selection={selection}
        isOpen
      />
      <PlaceList
        title={words('sections')}
        name="campaign.sections"
        items={campaign.sections.map(({ label, title, path, evidence }) => ({
          text: `${label} ${title}`,
          evidence,
          depth: path.split('.').length - 1,
        }))}
        selection={selection}
      />
      <PlaceList
        title={words('asked-figures')}
        name="campaign.figures"
        items={campaign.figures.map((asked) => ({ text: print.asked(asked), evidence: asked.evidence }))}
        selection={selection}
      />
      <PlaceList
        title={words('forms')}
        name="campaign.forms"
        items={campaign.forms.map(({ name, title, evidence }) => ({
          text: [name, title].filter(Boolean).join(': '),
          evidence,
        }))}
        selection={selection}
      />
    </Stack>
  );
}
