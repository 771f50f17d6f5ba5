import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useCampaigns } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';

/** From a letter to its board, or to where it is confirmed. */
export function CampaignLink({ letterId }: { letterId: string }) {
  const words = useWords();
  const { data } = useCampaigns();
  if (data === undefined) return null;
  const open = data.campaigns.find((campaign) => campaign.letterId === letterId);
  const aside = data.dismissed.find(({ documentId }) => documentId === letterId);
  if (aside)
    return (
      <Text size="sm" c="gray.7">
        {words('letter-dismissed', { reviewer: aside.reviewer })}{' '}
        <Anchor component={Link} href="/campaigns" size="sm">
          {words('campaigns')}
        </Anchor>
      </Text>
    );
  return (
    <Button
      component={Link}
      href={open ? `/campaigns/${open.id}` : `/campaigns/new?letter=${letterId}`}
      size="xs"
      variant={open ? 'default' : 'filled'}
      style={{ alignSelf: 'flex-start' }}
    >
      {words(open ? 'campaign-open-board' : 'campaign-confirm')}
    </Button>
  );
}
