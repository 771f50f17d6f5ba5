import { awardOf } from '../../extractors/statistics/awards.ts';
import { type RunningText, sentenceAround } from './running-text.ts';
import { anyOf } from './stated-periods.ts';
import { WORD_END, WORD_START } from './word-pattern.ts';

/** The money (or the multiple of the base wage) that a text says goes with one award, for each who has it. */
export interface PrintedReward {
  readonly award: string;
  readonly amount: number;
  readonly unit: 'dong' | 'times';
  readonly start: number;
  readonly end: number;
}

export interface RewardWords {
  /** What may stand between an award and its money: "là", "bằng", "được thưởng". */
  readonly links: readonly string[];
  /** Words of the sentence without which "0,3 lần" is no multiple of a wage. */
  readonly wage: readonly string[];
}

const COUNT = String.raw`(?:(?<count>\d{1,4})\s+(?:(?:cá nhân|người|tập thể|đơn vị)\s+)?(?:đạt\s+)?(?:danh hiệu\s+)?[“"]?)?`;
const DONG = String.raw`(?<dong>\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ)(?!\p{L})`;
const MILLIONS = String.raw`(?<millions>\d+(?:,\d+)?)\s*triệu(?:\s+đồng)?(?!\p{L})`;
const TIMES = String.raw`(?<times>\d{1,2}(?:,\d{1,2})?)\s+lần(?!\p{L})`;

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

/** "2.340.000" in đồng, "1,5" in millions of đồng, or "0,3" in base wages. */
function amountOf({
  dong,
  millions,
  times,
}: Record<string, string | undefined>): Pick<PrintedReward, 'amount' | 'unit'> {
  if (dong !== undefined) return { amount: Number(dong.replaceAll('.', '')), unit: 'dong' };
  if (millions !== undefined) return { amount: decimal(millions) * 1_000_000, unit: 'dong' };
  return { amount: decimal(times ?? ''), unit: 'times' };
}

/** The awards by the names and abbreviations that mean nothing else, in small letters. */
function awardsByName(ids: readonly string[]): Map<string, string> {
  const named = ids.flatMap((id) => {
    const { names = [], abbreviations = [] } = awardOf(id) ?? {};
    const sure = [...names, ...abbreviations].filter(({ weak }) => weak !== true);
    return sure.map(({ text }): [string, string] => [text.toLowerCase(), id]);
  });
  return new Map(named);
}

/**
 * Makes the search for the money that texts print right behind an award, "LĐTT 702.000 đồng/người"; a number before
 * the award ("13 Chiến sĩ thi đua cơ sở là 23.400.000 đồng") makes it the sum of as many.
 *
 * @param ids the awards that are looked for
 */
export function rewardSearch(ids: readonly string[], words: RewardWords) {
  const byName = awardsByName(ids);
  const link = String.raw`[”"]?\s*:?\s*(?:${anyOf(words.links)}\s*:?\s*)*`;
  const award = `${WORD_START}(?<award>${anyOf([...byName.keys()])})${WORD_END}`;
  const pattern = new RegExp(`${COUNT}${award}${link}(?:${DONG}|${MILLIONS}|${TIMES})`, 'giu');
  const wage = new RegExp(anyOf(words.wage), 'iu');
  /** "tập thể LĐTT" is another award than "LĐTT". */
  const ofCollective = /(?:tập thể|TT)\s+(?:đạt\s+)?(?:danh hiệu\s+)?[“"]?$/iu;

  return ({ text }: RunningText): PrintedReward[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const groups = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      const id = byName.get((groups.award ?? '').toLowerCase());
      const { before, after } = sentenceAround(text, start, end);
      const { amount, unit } = amountOf(groups);
      if (id === undefined || ofCollective.test(before)) return [];
      if (unit === 'times' && !wage.test(before + match[0] + after)) return [];
      return [{ award: id, amount: amount / Number(groups.count ?? 1), unit, start, end }];
    });
}
