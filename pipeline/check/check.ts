import type { Flag } from '../../model/flag.ts';
import { flagsOf } from './flags.ts';
import type { Facts } from './rule.ts';
import { RULES } from './rules/index.ts';

/**
 * Looks for what cannot be right, is missing or contradicts itself in one document. Pure: the same facts give
 * the same flags with the same ids in the same order (gravest first, then as they stand on the pages).
 *
 * @example check({ document, pages, figures })[0]?.message
 * // 'Năm 2016: 8 Chiến sĩ thi đua cơ sở trên 48 Lao động tiên tiến (16,7%), quá tỷ lệ 15% …'
 */
export function check(facts: Facts): readonly Flag[] {
  return flagsOf(RULES.flatMap((rule) => rule.look(facts).map((finding) => ({ rule, finding }))));
}
