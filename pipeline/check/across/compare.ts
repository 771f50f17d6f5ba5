import type { Flag } from '../../../model/flag.ts';
import { groupBy } from '../../../model/group-by.ts';
import { flagsOf } from '../flags.ts';
import type { Stated } from './rule.ts';
import { ACROSS_RULES } from './rules/index.ts';
import { topicKind } from './topics.ts';

/** The flags that a comparison puts beside one document. */
export interface DocumentFlags {
  readonly documentId: string;
  readonly flags: readonly Flag[];
}

/**
 * Holds against each other what documents state on one topic. Pure: the same statements give the same flags.
 *
 * @param stated all statements of the topic, of current documents only
 * @example compare('unit/binh-dinh/so-y-te', stated)[0]?.flags[0]?.message
 * // 'Lao động tiên tiến: Năm 2023 là 120, gấp … Năm 2022 (48) …'
 */
export function compare(topic: string, stated: readonly Stated[]): DocumentFlags[] {
  const kind = topicKind(topic);
  const found = ACROSS_RULES.filter(({ topics }) => kind !== null && topics.includes(kind)).flatMap((rule) =>
    rule.look(stated, topic).map(({ documentId, finding }) => ({ documentId, rule, finding })),
  );
  return [...groupBy(found, ({ documentId }) => documentId)].map(([documentId, findings]) => ({
    documentId,
    flags: flagsOf(findings),
  }));
}
