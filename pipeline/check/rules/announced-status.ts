import {
  type Announcement,
  announcementsIn,
  mayAnnounce,
  speaksOf,
} from '../../../extractors/statistics/reading/announced.ts';
import { blocksOf, bodyLines } from '../../../extractors/statistics/stream/blocks.ts';
import json from '../../../knowledge/rules/announced-status.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { quoteOf } from '../../../model/quote.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText } from '../running-text.ts';

const DATA = RuleData.parse(json);

function findingOf(said: Announcement, figures: readonly Figure[]): Finding[] {
  const changed = figures.filter((figure) => figure.status === said.status && speaksOf(said, figure));
  if (changed.length === 0) return [];
  const parameters = { quote: quoteOf(said.evidence), figures: changed.length };
  return [{ severity: 'info', parameters, figures: changed, evidence: said.evidence, basis: null }];
}

/** Says which figures are no awards because a later sentence calls them registrations, aims or proposals. */
export const announcedStatus: Rule = {
  id: DATA.id,
  look({ pages, figures }) {
    if (!mayAnnounce(runningText(pages).text)) return [];
    return announcementsIn(blocksOf(bodyLines(pages))).flatMap((said) => findingOf(said, figures));
  },
};
