import type { Doubt } from '../../api/proposals.ts';
import type { Campaign } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { useCampaignWords } from '../../review/campaign/campaign-words.ts';

type List = Doubt['list'];

/** One thing read in a letter in words, with what kind of thing it is. */
export function useItemWords(campaign: Campaign) {
  const words = useWords();
  const print = useCampaignWords();
  const texts: { readonly [K in List]: (item: Campaign[K][number]) => string } = {
    requests: print.request,
    reporters: ({ name }) => name,
    receivers: (one) => print.receiver(one),
    cutOffs: print.cutOff,
    deadlines: (one) => `${print.day(one)} – ${print.whom(one)}`,
    sections: ({ label, title }) => `${label} ${title}`,
    figures: print.asked,
    forms: ({ name, title }) => [name, title].filter(Boolean).join(': '),
    formats: ({ kind }) => words(`format-${kind}`),
    channels: print.channel,
    contacts: print.contact,
    sanctions: ({ text }) => text,
  };
  const textOf = <K extends List>(list: K, index: number): string => {
    const item: Campaign[K][number] | undefined = campaign[list][index];
    return item === undefined ? '' : texts[list](item);
  };
  return (list: List, index: number) => ({ label: words(`item-${list}`), text: textOf(list, index) });
}
