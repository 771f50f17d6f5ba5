import { Divider, Paper, Stack, Text } from '@mantine/core';
import type { Campaign } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Fact } from '../facts/fact.tsx';
import { PlaceList } from '../facts/place-list.tsx';
import type { Selection } from '../use-selection.ts';
import { AskedList } from './asked-list.tsx';
import { type CampaignLine, useCampaignLines } from './campaign-lines.ts';
import { CampaignLink } from './campaign-link.tsx';
import { useCampaignWords } from './campaign-words.ts';
import { DeadlineList } from './deadline-list.tsx';

interface CampaignFactsProps {
  /** The letter. */
  readonly documentId: string;
  readonly campaign: Campaign;
  readonly selection: Selection;
}

/** Đợt báo cáo: what a guidance letter asks for, who must report it, by when and where to. */
export function CampaignFacts({ documentId, campaign, selection }: CampaignFactsProps) {
  const words = useWords();
  const print = useCampaignWords();
  const { what, how } = useCampaignLines(campaign);
  const list = (line: CampaignLine) => <AskedList key={line.name} {...line} selection={selection} />;
  return (
    <Paper withBorder p="xs" mb="sm" component="section" aria-label={words('campaign')}>
      <Fold title={words('campaign')} order={2} isOpen note={campaign.requests.map(print.request).join(', ')}>
        <Stack gap={6} mt={6}>
          <CampaignLink letterId={documentId} />
          {what.map(list)}
          {campaign.replaces && (
            <Fact label={words('replaces')}>
              <Text size="sm">{campaign.replaces}</Text>
            </Fact>
          )}
          <DeadlineList deadlines={campaign.deadlines} selection={selection} />
          {how.map(list)}
          <Divider />
          <Lists campaign={campaign} selection={selection} />
        </Stack>
      </Fold>
    </Paper>
  );
}

/** The long lists, which open one by one. */
function Lists({ campaign, selection }: Omit<CampaignFactsProps, 'documentId'>) {
  const words = useWords();
  const print = useCampaignWords();
  const lists = {
    reporters: campaign.reporters.map(({ name, evidence }) => ({ text: name, evidence })),
    sections: campaign.sections.map(({ label, title, path, evidence }) => ({
      text: `${label} ${title}`,
      evidence,
      depth: path.split('.').length - 1,
    })),
    figures: campaign.figures.map((asked) => ({ text: print.asked(asked), evidence: asked.evidence })),
    forms: campaign.forms.map(({ name, title, evidence }) => ({
      text: [name, title].filter(Boolean).join(': '),
      evidence,
    })),
  };
  return (
    <Stack gap={6}>
      {(['reporters', 'sections', 'figures', 'forms'] as const).map((name) => (
        <PlaceList
          key={name}
          title={words(`asked-${name}`)}
          name={`campaign.${name}`}
          items={lists[name]}
          selection={selection}
          isOpen={name === 'reporters'}
        />
      ))}
    </Stack>
  );
}
