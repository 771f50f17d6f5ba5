import type { Campaign } from '../../api/types.ts';
import { useWords, type WordKey } from '../../language/language.tsx';
import type { Asked, ListName } from './asked-list.tsx';
import { useCampaignWords } from './campaign-words.ts';

/** A list of a campaign in words, under its name. */
export interface CampaignLine {
  readonly name: ListName;
  readonly label: string;
  readonly items: readonly Asked[];
}

/** What a letter wants, up to which day, where to, by which way, in which form, and what becomes of the late. */
export function useCampaignLines(campaign: Campaign): Readonly<Record<'what' | 'how', CampaignLine[]>> {
  const words = useWords();
  const print = useCampaignWords();
  const line = <T extends Omit<Asked, 'text'>>(
    name: ListName,
    label: WordKey,
    items: readonly T[],
    text: (item: T) => string,
  ): CampaignLine => ({
    name,
    label: words(label),
    items: items.map((item) => ({
      text: text(item),
      evidence: item.evidence,
      confidence: item.confidence,
    })),
  });
  return {
    what: [line('requests', 'requests', campaign.requests, print.request)],
    how: [
      line('cutOffs', 'cut-offs', campaign.cutOffs, print.cutOff),
      line('receivers', 'receivers', campaign.receivers, (one) => print.receiver(one)),
      line('channels', 'channels', campaign.channels, print.channel),
      line('formats', 'formats', campaign.formats, ({ kind }) => words(`format-${kind}`)),
      line('contacts', 'contacts', campaign.contacts, print.contact),
      line('sanctions', 'sanctions', campaign.sanctions, ({ text }) => text),
    ],
  };
}
