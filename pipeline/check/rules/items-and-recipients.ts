import { z } from 'zod';
import json from '../../../knowledge/rules/items-and-recipients.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Page } from '../../../model/page.ts';
import { quoteOf } from '../../../model/quote.ts';
import { sumOf } from '../partings.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText, textBefore } from '../running-text.ts';
import { anyOf } from '../stated-periods.ts';
import { placesOf, unlessMisread } from '../sum-finding.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({ to: Words, got: Words, recipients: Words }).parse(json);

const NUMBER = String.raw`(?<number>\d{1,3}(?:\.\d{3})+|\d{1,5})`;
/** "18 Cờ thi đua của UBND tỉnh cho …": nothing is counted between the items and whom they are for. */
const ITEMS_TO = new RegExp(String.raw`^${NUMBER}\s+\p{L}[^\d,;:()]*\s${anyOf(DATA.to)}\s`, 'iu');
/** "Có 25 tập thể được tặng" before "18 Cờ thi đua". */
const GOT = String.raw`(?<![\d.,/])${NUMBER}\s+${anyOf(DATA.recipients)}\s+(?:đã\s+)?${anyOf(DATA.got)}\s`;
const SAYS_GOT = new RegExp(GOT, 'iu');
const RECIPIENTS_GOT = new RegExp(`${GOT}$`, 'iu');
const REACH = 60;

function numberIn(match: RegExpExecArray | null): number | null {
  const printed = match?.groups?.number;
  return printed === undefined ? null : Number(printed.replaceAll('.', ''));
}

/** Counts of recipients printed behind one number of items: "20 Bằng khen cho 12 tập thể và 9 cá nhân". */
interface Given {
  readonly items: number;
  readonly recipients: number;
  readonly figures: readonly Figure[];
}

function givenTo(figures: readonly Figure[]): Given[] {
  const free = figures.filter((figure) => figure.partOf === undefined && figure.counting === 'distinct');
  const led = free.filter(({ evidence }) => ITEMS_TO.test(quoteOf(evidence)));
  const byStart = groupBy(led, ({ evidence: [first], award, rank, status }) =>
    JSON.stringify([first?.page, first?.box[0], first?.box[1], award, rank, status]),
  );
  return [...byStart.values()].flatMap((group) => {
    const items = numberIn(ITEMS_TO.exec(quoteOf(group[0]?.evidence ?? [])));
    return items === null ? [] : [{ items, recipients: sumOf(group), figures: group }];
  });
}

function gotBy(figures: readonly Figure[], pages: readonly Page[]): Given[] {
  const running = runningText(pages);
  if (!SAYS_GOT.test(running.text)) return [];
  return figures.flatMap((figure) => {
    if (!/^\d/u.test(figure.evidence[0]?.text ?? '')) return [];
    const recipients = numberIn(RECIPIENTS_GOT.exec(textBefore(running, figure.evidence, REACH)));
    return recipients === null ? [] : [{ items: figure.count, recipients, figures: [figure] }];
  });
}

/** Over several years one recipient may get several items. */
function isOfYears({ period }: Figure): boolean {
  return period?.kind === 'range';
}

function findingOf({ items, recipients, figures }: Given, pages: readonly Page[]): Finding[] {
  if (items === recipients || (items > recipients && figures.some(isOfYears))) return [];
  const evidence = placesOf(figures);
  return [
    {
      severity: items < recipients ? unlessMisread('error', evidence, pages) : 'warning',
      parameters: { quote: quoteOf(figures.at(-1)?.evidence ?? []), items, recipients },
      figures,
      evidence,
      basis: null,
    },
  ];
}

/** L21: another number of flags, certificates or orders than of those who got them. */
export const itemsAndRecipients: Rule = {
  id: DATA.id,
  look: ({ figures, pages }: Facts) =>
    [...givenTo(figures), ...gotBy(figures, pages)].flatMap((given) => findingOf(given, pages)),
};
