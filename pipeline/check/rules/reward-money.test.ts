import { describe, expect, it } from 'vitest';
import type { DocumentHead } from '../../../model/document.ts';
import { facts, head } from '../testing/facts.ts';
import { yearPeriod } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';
import { wordingOf } from '../wording.ts';
import { rewardMoney } from './reward-money.ts';

function look(lines: readonly string[], changes: Partial<DocumentHead> = {}) {
  const document = head({ period: yearPeriod(2024), issuedOn: '2024-12-20', ...changes });
  return rewardMoney.look(facts({ document, pages: [pageOf(lines)] }));
}
const found = (line: string) => look([line]).map(({ parameters }) => [parameters.times, parameters.quote]);

describe('reward-money', () => {
  it('informs of money that is not the multiple of the wage', () => {
    const [finding] = look(['Mức tiền thưởng: LĐTT 502.000 đồng/người; CSTĐCS 2.340.000 đồng/người.']);
    expect(finding?.severity).toBe('info');
    expect(finding?.parameters).toEqual({
      award: 'Lao động tiên tiến',
      quote: 'LĐTT 502.000 đồng/người',
      times: 0.3,
      expected: '540.000 / 702.000',
    });
    expect(finding?.basis?.text).toContain('98/2023/NĐ-CP, Điều 54');
    expect(wordingOf('vi', 'reward-money', 'info', finding?.parameters ?? {})).toContain('0,3 lần');
  });

  it.each([
    ['Danh hiệu Tập thể lao động tiên tiến 1.404.000 đồng/tập thể.', 0.8],
    ['Mức thưởng Chiến sĩ thi đua cơ sở là 1,5 triệu đồng.', 1],
    ['Tổng tiền thưởng cho 13 Chiến sĩ thi đua cơ sở là 20.000.000 đồng.', 1],
    ['Tập thể lao động xuất sắc được thưởng 2,5 lần mức lương cơ sở.', 1.5],
    ['Lao động tiên tiến bằng 0,5 lần, Chiến sĩ thi đua cơ sở bằng 1,0 lần mức lương cơ sở.', 0.3],
  ])('finds one in: %s', (line, times) => {
    expect(found(line).map(([first]) => first)).toEqual([times]);
  });

  it.each([
    'Mức tiền thưởng: LĐTT 702.000 đồng/người; CSTĐCS 2.340.000 đồng/người; TTLĐTT 1.872.000 đồng/tập thể.',
    'Mức thưởng Chiến sĩ thi đua cơ sở là 1.800.000 đồng, Lao động tiên tiến là 540.000 đồng.',
    'Tổng tiền thưởng cho 13 Chiến sĩ thi đua cơ sở là 23.400.000 đồng.',
    'Danh hiệu Lao động tiên tiến bằng 0,3 lần, Chiến sĩ thi đua cơ sở bằng 1,0 lần mức lương cơ sở.',
    // Not the money of one award, or not money at all
    'Tổng số tiền thưởng chi trong năm là 486 triệu đồng.',
    'Tặng Giấy khen cho 26 cá nhân (mức thưởng 720.000 đồng/người).',
    'Cá nhân đạt Chiến sĩ thi đua cơ sở 3 lần liên tục được xét tặng Bằng khen.',
    'Tập thể LĐTT 1.872.000 đồng.',
  ])('is silent on: %s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('is silent on years before the decree, and where no period is known', () => {
    const line = 'Mức thưởng Chiến sĩ thi đua cơ sở là 500.000 đồng.';
    expect(look([line], { period: yearPeriod(2022), issuedOn: '2022-12-20' })).toEqual([]);
    expect(look([line], { period: null })).toEqual([]);
    expect(look([line])).toHaveLength(1);
  });
});
