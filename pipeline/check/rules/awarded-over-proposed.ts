import { z } from 'zod';
import json from '../../../knowledge/rules/awarded-over-proposed.json' with { type: 'json' };
import { countsAll } from '../../../model/addable.ts';
import type { Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import { quoteOf } from '../../../model/quote.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText, textBefore, textBetween } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { subjectOfAnyStatus } from '../subject.ts';
import { placesOf } from '../sum-finding.ts';

const DATA = RuleData.extend({
  reach: z.number().int().positive(),
  further: z.array(z.string()).min(1),
}).parse(json);
const FURTHER = wordsPattern(DATA.further);
/** Words that say of a proposal that it is a further one stand so near before it. */
const BEFORE = 30;

/** Counts in cells of one row stand side by side. */
function inOneRow(one: Figure, other: Figure): boolean {
  const [left, right] = [one.evidence[0], other.evidence[0]];
  if (left === undefined || left.page !== right?.page) return false;
  const middle = (left.box[1] + left.box[3]) / 2;
  return right.box[1] <= middle && middle <= right.box[3];
}

function isSaidOfSame(asked: Figure, given: Figure, { pages }: Facts): boolean {
  const running = runningText(pages);
  const between = textBetween(running, asked.evidence, given.evidence);
  if (between === null) return inOneRow(asked, given);
  const around = `${textBefore(running, asked.evidence, BEFORE)} ${between}`;
  return between.length <= DATA.reach && !FURTHER.test(around);
}

function lookAt(figures: readonly Figure[], facts: Facts): Finding[] {
  const asked = figures.filter(({ status }) => status === 'proposed');
  return figures
    .filter(({ status }) => status === 'awarded')
    .flatMap((given) => {
      const same = asked.filter((one) => isSaidOfSame(one, given, facts));
      const [proposal, ...more] = same;
      if (proposal === undefined || more.length > 0 || given.count <= proposal.count) return [];
      const concerned = [proposal, given];
      const parameters = {
        quote: quoteOf(given.evidence),
        awarded: given.count,
        proposed: proposal.count,
      };
      return [
        { severity: 'warning', parameters, figures: concerned, evidence: placesOf(concerned), basis: null },
      ];
    });
}

/** L15: more awarded than were proposed, where print sets both side by side. */
export const awardedOverProposed: Rule = {
  id: DATA.id,
  look(facts) {
    const whole = facts.figures.filter((figure) => countsAll(figure) && figure.partOf === undefined);
    // Giấy khen that one body was asked for and those that another gave are two things.
    const groups = groupBy(
      whole,
      (figure) => `${subjectOfAnyStatus(figure)} ${figure.occasion} ${figure.authority?.toLowerCase()}`,
    );
    return [...groups.values()].flatMap((group) => lookAt(group, facts));
  },
};
