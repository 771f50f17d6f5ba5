import { useMemo } from 'react';
import { printedDay } from '../../../model/printed-day.ts';
import { quoteOf } from '../../../model/quote.ts';
import { useVocabulary } from '../../api/queries.ts';
import type { Campaign, Vocabulary } from '../../api/types.ts';
import { useWords, type Words } from '../../language/language.tsx';

type Deadline = Campaign['deadlines'][number];
type Asked = Campaign['figures'][number];

/** What a guidance letter asks for, in words. */
export function useCampaignWords() {
  const words = useWords();
  const { data } = useVocabulary();
  return useMemo(() => campaignWords(words, data?.awards ?? []), [words, data]);
}

function campaignWords(words: Words, awards: Vocabulary['awards']) {
  const receiver = ({ name, through }: NonNullable<Deadline['receiver']>) =>
    through === null ? name : words('receiver-through', { name, through });
  const deliverables = (list: Deadline['deliverables']) =>
    list.map((one) => words(`deliverable-${one}`)).join(', ');
  return {
    receiver,
    deliverables,
    request: ({ deliverable, period }: Campaign['requests'][number]) =>
      [words(`deliverable-${deliverable}`), period?.label].filter(Boolean).join(' '),
    cutOff: ({ from, to }: Campaign['cutOffs'][number]) =>
      from === null
        ? words('cut-off-to', { to: printedDay(to) })
        : words('cut-off-span', { from: printedDay(from), to: printedDay(to) }),
    /** "chậm nhất 17:00 ngày 03/11/2021" */
    day: ({ on, time, wording }: Deadline) =>
      words(`deadline-${wording}`, {
        day:
          time === null
            ? words('on-day', { day: printedDay(on) })
            : words('at-time', { time, day: printedDay(on) }),
      }),
    whom: ({ reporters }: Deadline) =>
      reporters.length === 0 ? words('everybody') : reporters.map(({ name }) => name).join('; '),
    channel: ({ kind, value }: Campaign['channels'][number]) => words(`channel-${kind}`, { value }),
    contact: ({ office, phone }: Campaign['contacts'][number]) => [office, phone].filter(Boolean).join(': '),
    /** "Mục I.3: Lao động tiên tiến, Giấy khen; cá nhân, tập thể; số lượng", or as printed where no award is named. */
    asked: ({ section, awards: ids, recipients, measures, breakdown, evidence }: Asked) => {
      const names = ids.map((id) => awards.find(({ code }) => code === id)?.name ?? id);
      const parts = [
        names.join(', ') || `“${quoteOf(evidence)}”`,
        recipients.map((one) => words(`recipient-${one}`)).join(', '),
        measures.map((one) => words(`measure-${one}`)).join(', '),
        breakdown.length > 0 &&
          words('broken-down', { parts: breakdown.map((one) => words(`breakdown-${one}`)).join(', ') }),
      ];
      const text = parts.filter(Boolean).join('; ');
      return section === null ? text : words('in-section', { section, text });
    },
  };
}
