import { z } from 'zod';
import json from '../../knowledge/awards.json' with { type: 'json' };

const Awards = z.object({ awards: z.array(z.object({ id: z.string(), name: z.string() })) });
const NAMES = new Map(Awards.parse(json).awards.map(({ id, name }) => [id, name]));

/** The name of an award for people; an id that the catalogue does not have stands for itself. */
export function awardName(id: string): string {
  return NAMES.get(id) ?? id;
}
