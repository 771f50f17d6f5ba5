import { Flag } from '../../model/flag.ts';
import { figureId } from './sample-figures.ts';
import { placeOf } from './sample-head.ts';
import type { SamplePages } from './sample-page.ts';

export const FLAG_ID = `g_${'1'.padStart(12, '0')}`;

/** What is wrong with the sample report. */
export function sampleFlag(pages: SamplePages): Flag {
  const evidence = ['52 cá nhân', '09 cá nhân'].map((text) => placeOf(pages, text));
  return Flag.parse({
    id: FLAG_ID,
    rule: 'cstdcs-share',
    severity: 'error',
    message:
      'Năm 2022, số Chiến sĩ thi đua cơ sở (9) bằng 17,3% số Lao động tiên tiến (52), vượt tỷ lệ tối đa 15%.',
    parameters: { share: 17.3 },
    figures: [figureId(0), figureId(2)],
    evidence,
    basis: { text: 'Nghị định 91/2017/NĐ-CP, Điều 9', from: '2017-10-01', to: '2023-12-31' },
  });
}
