import { z } from 'zod';
import json from '../../../knowledge/rules/unread-place.json' with { type: 'json' };
import type { Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { evidenceAt, runningText } from '../running-text.ts';
import { anyOf } from '../stated-periods.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({ before: Words, counted: Words }).parse(json);

/** One letter or sign, or digits run together with letters: "¢", "S", "l2", "O7". */
const UNREAD = String.raw`(?<unread>[^\s\d.,;:()/"“”…_–*+•·●○■□▪►&=~-]|\d*\p{L}\d+|\d+\p{L}\d*|[^\s\p{L}\d.,;:()/"“”…_–-]\d+|\d+[^\s\p{L}\d.,;:()/"“”…_%–-])`;
const PLACE = new RegExp(
  String.raw`(?:(?<![\p{L}\d])${anyOf(DATA.before)}|[,:;])\s+${UNREAD}\s+${anyOf(DATA.counted)}(?![\p{L}\d])`,
  'giu',
);

/** A count that cannot be read: a person is asked. */
export const unreadPlace: Rule = {
  id: DATA.id,
  look({ pages }) {
    const running = runningText(pages);
    return [...running.text.matchAll(PLACE)].map(({ index, 0: printed, groups }) => ({
      severity: 'warning',
      parameters: { quote: printed, unread: groups?.unread ?? '' },
      figures: [],
      evidence: evidenceAt(running, index, index + printed.length),
      basis: null,
    }));
  },
};
