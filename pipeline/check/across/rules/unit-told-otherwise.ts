import json from '../../../../knowledge/rules/unit-told-otherwise.json' with { type: 'json' };
import { RuleData } from '../../rule-data.ts';
import { lookBack } from '../look-back.ts';
import { type AcrossRule, findingAt, periodName, thingOf } from '../rule.ts';
import { isReported } from '../years-of-unit.ts';

const DATA = RuleData.parse(json);

/** Rows of a report on units below it that say something else than these units do. */
export const unitToldOtherwise: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look(stated) {
    const ofOthers = lookBack(
      stated.filter(isReported),
      ({ profile, statement }) => profile.unit?.key !== statement.unit.key,
    );
    return ofOthers.map(({ told, own }) => {
      const { unit, count } = told.statement;
      const parameters = {
        award: thingOf(told.statement),
        unit: unit.name,
        year: periodName(told.statement),
        count,
        own: own.statement.count,
      };
      return findingAt(told, 'warning', parameters, [own]);
    });
  },
};
