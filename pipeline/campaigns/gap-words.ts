import { awardName } from '../../extractors/statistics/awards.ts';
import { type Language, message } from '../../locales/message.ts';
import type { ReportGap } from '../../model/report-gap.ts';

/** What a report lacks in words: "mục 3. Công tác khen thưởng", "tách riêng nữ". */
export function gapWords(gap: ReportGap, language: Language): string {
  const word = (code: string, parameters = {}) => message(language, `program.${code}`, parameters);
  switch (gap.kind) {
    case 'section':
      return word('gap-section', { label: gap.label, title: gap.title });
    case 'award':
      return word(gap.mentioned ? 'gap-award-mentioned' : 'gap-award', { award: awardName(gap.award) });
    case 'status':
      return word('gap-status', { status: word(`figure-${gap.status}`) });
    case 'breakdown':
      return word('gap-breakdown', { part: word(`breakdown-${gap.part}`) });
    case 'share':
      return word('gap-share');
  }
}
