import type { Award, InForce } from './vocabulary/award.ts';
import { knowledge } from './vocabulary/knowledge.ts';

export type { Award, InForce } from './vocabulary/award.ts';

const byId = new Map(knowledge.awards.map((award) => [award.id, award]));

/** All awards of `knowledge/awards.json`, in the order of the law: titles, honours, orders, certificates, others. */
export function awards(): readonly Award[] {
  return knowledge.awards;
}

/** The award with an id such as `LDTT`; undefined for an id that the knowledge does not have. */
export function awardOf(id: string): Award | undefined {
  return byId.get(id);
}

/**
 * The full Vietnamese name of an award, with its rank where it has one; an unknown id is given back as it is.
 *
 * @example awardName('HC_LD', 2) // 'Huân chương Lao động hạng Nhì'
 */
export function awardName(id: string, rank?: 1 | 2 | 3): string {
  const name = byId.get(id)?.name ?? id;
  return rank === undefined ? name : `${name} hạng ${['Nhất', 'Nhì', 'Ba'][rank - 1] ?? rank}`;
}

/**
 * The act and article under which the law had an award, as a legal basis is cited.
 *
 * @example actOf({ law: 'luat_2022', article: 'Điều 96', … }) // 'Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 96'
 */
export function actOf({ law, article }: InForce): string {
  const { title } = knowledge.laws[law];
  return article === null ? title : `${title}, ${article}`;
}
