import { z } from 'zod';
import json from '../../../../knowledge/rules/outlier.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { centreOf } from '../robust.ts';
import { type AcrossRule, agreed, findingAt, periodName, thingOf, together } from '../rule.ts';
import { isReported } from '../years-of-unit.ts';

const DATA = RuleData.extend({
  leastUnits: z.number().int().min(3),
  factor: z.number().positive(),
  leastDifference: z.number().min(0),
}).parse(json);

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** Counts far from those of the other units of one kind; a hint where to look, whatever the reason. */
export const outlier: AcrossRule = {
  id: DATA.id,
  topics: ['like'],
  look(stated) {
    const own = stated.filter((one) => one.statement.isOwn && isReported(one));
    const units = together(own, ({ unit }) => unit.key)
      .map(agreed)
      .filter((one) => one !== null);
    if (units.length < DATA.leastUnits) return [];
    const centre = centreOf(units.map(({ statement }) => statement.count));
    const least = Math.max(DATA.factor * centre.deviation, DATA.leastDifference);
    return units
      .filter(({ statement }) => Math.abs(statement.count - centre.median) > least)
      .map((one) => {
        const { count } = one.statement;
        const parameters = {
          award: thingOf(one.statement),
          year: periodName(one.statement),
          count,
          median: centre.median,
          from: Math.max(0, oneDecimal(centre.median - least)),
          to: oneDecimal(centre.median + least),
          units: units.length,
        };
        const { documentId, finding } = findingAt(one, 'info', parameters, []);
        return { documentId, finding: { ...finding, identity: ['award', 'year', 'count'] } };
      });
  },
};
