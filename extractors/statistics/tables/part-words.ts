import type { RecipientRole, Sex } from '../../../model/figure.ts';
import { keyed, partNames } from './table-words.ts';

/** Whom a part of a count picks out by role or sex. */
interface PartMeaning {
  readonly role?: RecipientRole | undefined;
  readonly sex?: Sex | undefined;
}

/** The longest name first: "không giữ chức vụ lãnh đạo" before "lãnh đạo". */
const NAMES = partNames
  .flatMap(({ names, ...part }) => names.map((name) => ({ key: ` ${keyed(name)} `, part })))
  .sort((one, other) => other.key.length - one.key.length);

/** "phía Nam", "Việt Nam": no men. */
const SOUTH =
  /(?<!\p{L})(?:phía|miền|vùng|khu vực|Việt|Hà|Quảng|Bắc|Đông|Tây|Nam Định|An|Vĩnh)\s+Nam(?!\p{L})/gu;

/**
 * The role or sex that words name, the longest name found in them; null where they name none.
 *
 * @example partsSaid('trong đó nữ: 12') // { sex: 'nu' }
 */
export function partsSaid(text: string): PartMeaning | null {
  const key = ` ${keyed(text.replace(SOUTH, ' '))} `;
  return NAMES.find((name) => key.includes(name.key))?.part ?? null;
}
