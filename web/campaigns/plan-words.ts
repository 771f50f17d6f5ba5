import { useMemo } from 'react';
import { printedDay } from '../../model/printed-day.ts';
import type { BoardLine, CampaignPlan, ReportGap } from '../api/campaigns.ts';
import { useVocabulary } from '../api/queries.ts';
import { useWords, type Words } from '../language/language.tsx';

type Due = Pick<CampaignPlan['deadlines'][number], 'on' | 'time' | 'deliverables'>;

/** What a campaign asks for and what a report lacks, in words. */
export function usePlanWords() {
  const words = useWords();
  const { data } = useVocabulary();
  return useMemo(() => {
    const names = new Map(data?.awards.map(({ code, name }) => [code, name]));
    return planWords(words, (code) => names.get(code) ?? code);
  }, [words, data]);
}

function planWords(words: Words, awardName: (code: string) => string) {
  const deliverables = (list: Due['deliverables']) =>
    list.map((one) => words(`deliverable-${one}`)).join(', ');
  return {
    deliverables,
    awardName,
    /** "báo cáo sơ kết 6 tháng đầu năm 2022" */
    requests: ({ requests }: CampaignPlan) =>
      requests
        .map(({ deliverable, period }) =>
          [words(`deliverable-${deliverable}`), period?.label].filter(Boolean).join(' '),
        )
        .join('; '),
    /** "16:30 15/11/2024" */
    day: ({ on, time }: Pick<BoardLine['due'], 'on' | 'time'>) =>
      on === null ? words('due-unknown') : [time, printedDay(on)].filter(Boolean).join(' '),
    /** Every day of a plan once, the earliest first. */
    days: ({ deadlines }: CampaignPlan) => {
      const days = [...new Set(deadlines.map(({ on }) => on))].sort().map(printedDay);
      return days.length === 0 ? words('no-days') : words('campaign-dues', { days: days.join(', ') });
    },
    gap: (gap: ReportGap): string => {
      switch (gap.kind) {
        case 'section':
          return [gap.label, gap.title].join(' ');
        case 'award':
          return gap.mentioned
            ? words('gap-award-mentioned', { award: awardName(gap.award) })
            : awardName(gap.award);
        case 'status':
          return words('gap-status', { status: words(`status-${gap.status}`) });
        case 'breakdown':
          return words('gap-breakdown', { part: words(`breakdown-${gap.part}`) });
        case 'share':
          return words('gap-share');
      }
    },
  };
}
