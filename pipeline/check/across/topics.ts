import type { Statement } from '../../../model/statement.ts';
import { awardKey, periodKey } from './statements.ts';

/**
 * What is compared together, by name; the flags of a topic are found anew whenever one of its statements changed:
 * - `unit/<key>`: all that any document states of a unit;
 * - `under/<key>|<period> <award>`: what a unit and those directly below it state of themselves;
 * - `like/<kind>|<period> <award>`: what all units of one kind state of themselves.
 *
 * The last two are of one award and period, so that one corrected number stirs up no thousand others.
 */
export type TopicKind = 'unit' | 'under' | 'like';

/** The topics that a statement belongs to. */
export function topicsOf(statement: Statement): string[] {
  const { unit, period, isOwn, status } = statement;
  const topics = [`unit/${unit.key}`];
  if (!isOwn || status !== 'awarded') return topics;
  const thing = `${periodKey(period)} ${awardKey(statement)}`;
  topics.push(`under/${unit.key}|${thing}`, `like/${unit.kind}|${thing}`);
  if (unit.parent !== null) topics.push(`under/${unit.parent}|${thing}`);
  return topics;
}

/** @example topicKind('unit/binh-dinh/so-y-te') // 'unit' */
export function topicKind(topic: string): TopicKind | null {
  const kind = topic.slice(0, topic.indexOf('/'));
  return kind === 'unit' || kind === 'under' || kind === 'like' ? kind : null;
}

/** @example topicUnit('under/binh-dinh|year 2023 LDTT …') // 'binh-dinh' */
export function topicUnit(topic: string): string {
  return topic
    .slice(topic.indexOf('/') + 1)
    .split('|', 1)
    .join();
}
