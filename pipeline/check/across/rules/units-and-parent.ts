import { z } from 'zod';
import json from '../../../../knowledge/rules/units-and-parent.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { type AcrossRule, agreed, findingAt, periodName, thingOf, together } from '../rule.ts';
import { topicUnit } from '../topics.ts';
import { isReported } from '../years-of-unit.ts';

const DATA = RuleData.extend({
  leastUnits: z.number().int().min(1),
  exceptAwards: z.array(z.string()),
}).parse(json);

/** The reports of the units below a unit, of one award and period, against that of the unit itself. */
export const unitsAndParent: AcrossRule = {
  id: DATA.id,
  topics: ['under'],
  look(stated, topic) {
    const parent = topicUnit(topic);
    const own = stated.filter((one) => one.statement.isOwn && isReported(one));
    const whole = agreed(own.filter(({ statement }) => statement.unit.key === parent));
    const below = own.filter(({ statement }) => statement.unit.parent === parent);
    const units = together(below, ({ unit }) => unit.key)
      .map(agreed)
      .filter((one) => one !== null);
    if (whole === null || units.length < DATA.leastUnits) return [];
    const { award, count } = whole.statement;
    const sum = units.reduce((total, { statement }) => total + statement.count, 0);
    if (sum <= count || DATA.exceptAwards.includes(award)) return [];
    const parameters = {
      award: thingOf(whole.statement),
      year: periodName(whole.statement),
      count,
      sum,
      units: units.length,
    };
    return [findingAt(whole, 'warning', parameters, units)];
  },
};
