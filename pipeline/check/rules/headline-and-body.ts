import { z } from 'zod';
import { disagreementsOf } from '../../../extractors/statistics/linking/link.ts';
import { withTextTables } from '../../../extractors/statistics/tables/text-table.ts';
import json from '../../../knowledge/rules/headline-and-body.json' with { type: 'json' };
import { countsAll } from '../../../model/addable.ts';
import type { Figure } from '../../../model/figure.ts';
import { liesIn } from '../../../model/geometry.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Page } from '../../../model/page.ts';
import { quoteOf } from '../../../model/quote.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText, textBefore } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { subjectOf } from '../subject.ts';
import { placesOf } from '../sum-finding.ts';
import { totalOf } from '../totals.ts';
import { subjectOfAnyUnit, unitCounts } from '../unit-tables.ts';

const DATA = RuleData.extend({
  leastAlike: z.number().min(0).max(1),
  sumsUp: z.array(z.string()).min(1),
}).parse(json);
const SUMS_UP = wordsPattern(DATA.sumsUp);
/** Words further before a count than this are of something else. */
const REACH = 160;
const SENTENCE = /[.;](?:\s|$)/u;

interface Said {
  readonly count: number;
  readonly figures: readonly Figure[];
}

function findingOf(headline: Figure, body: Said): Finding {
  const figures = [headline, ...body.figures];
  return {
    severity: 'warning',
    parameters: {
      headline: headline.count,
      quote: quoteOf(headline.evidence),
      body: body.count,
      bodyQuote: quoteOf(body.figures[0]?.evidence ?? []),
    },
    figures,
    evidence: placesOf(figures),
    basis: null,
  };
}

function isInTitle({ evidence }: Figure, { document }: Facts): boolean {
  const title = document.evidence.title;
  return (
    title !== undefined && evidence.every(({ page, box }) => page === title.page && liesIn(box, title.box))
  );
}

/** What the body says of a headline's subject; an undivided headline takes in every kind of recipient. */
function bodyOf(headline: Figure, body: readonly Figure[], pages: readonly Page[]): Said | null {
  const undivided = headline.recipient === 'undivided';
  const as = (figure: Figure): string =>
    subjectOf({ ...figure, recipient: undivided ? 'undivided' : figure.recipient });
  const same = body.filter((figure) => as(figure) === as(headline));
  const kinds = [...groupBy(same, ({ recipient }) => recipient).values()];
  const totals = kinds.map((own) => totalOf(own, pages));
  const known = totals.filter((total) => total !== null);
  if (known.length === 0 || known.length < totals.length) return null;
  return {
    count: known.reduce((sum, { count }) => sum + count, 0),
    figures: known.flatMap(({ figures }) => figures),
  };
}

/** Whether the sentence of a count begins as one that sums up what was told. */
function sumsUp({ evidence }: Figure, { pages }: Facts): boolean {
  const before = textBefore(runningText(pages), evidence, REACH);
  return SUMS_UP.test(before.split(SENTENCE).at(-1) ?? '');
}

/** The counts of title and summaries that the rest of the document tells otherwise. */
function summaries(facts: Facts): Finding[] {
  const whole = facts.figures.filter((figure) => countsAll(figure) && figure.partOf === undefined);
  const ofTitle = whole.filter((figure) => isInTitle(figure, facts));
  const ofSummary = whole.filter((figure) => !ofTitle.includes(figure) && sumsUp(figure, facts));
  const body = whole.filter((figure) => !ofTitle.includes(figure) && !ofSummary.includes(figure));
  return [...ofTitle, ...ofSummary].flatMap((headline) => {
    const said = bodyOf(headline, body, facts.pages);
    const differs = said !== null && said.count !== headline.count;
    const slipped = differs && (ofTitle.includes(headline) || areAlike(said.count, headline.count));
    return slipped ? [findingOf(headline, said)] : [];
  });
}

/** A slip changes a number a little; far apart they count different things. */
function areAlike(one: number, other: number): boolean {
  return Math.min(one, other) >= Math.max(one, other) * DATA.leastAlike;
}

/** Whether a figure stands in a table of the pages. */
function standsInTable(pages: readonly Page[]): (figure: Figure) => boolean {
  return ({ evidence: [place] }) =>
    place !== undefined &&
    pages.some(
      ({ number, tables }) => number === place.page && tables.some(({ box }) => liesIn(place.box, box)),
    );
}

function textsAndTables({ figures }: Facts, laid: readonly Page[]): Finding[] {
  return disagreementsOf(figures, standsInTable(laid))
    .filter(({ text, table }) => areAlike(text.count, table.count))
    .map(({ text, table }) => findingOf(text, { count: table.count, figures: [table] }));
}

/** The text counts less than a table's units together, or otherwise than the table that prints their total. */
function textsAndUnits({ figures, document }: Facts, laid: readonly Page[]): Finding[] {
  const isOfTable = standsInTable(laid);
  const ofText = figures.filter(
    (figure) =>
      figure.unit === document.unit && countsAll(figure) && figure.partOf === undefined && !isOfTable(figure),
  );
  return unitCounts(figures, laid, document.unit).flatMap(({ subject, sum, isTotal, figures: units }) => {
    const [told, ...more] = ofText.filter((figure) => subjectOfAnyUnit(figure) === subject);
    if (told === undefined || more.length > 0 || told.count === sum) return [];
    const differs = (isTotal || sum > told.count) && areAlike(told.count, sum);
    return differs ? [findingOf(told, { count: sum, figures: units })] : [];
  });
}

/** L17: title, summary or text count otherwise than the body or the table. */
export const headlineAndBody: Rule = {
  id: DATA.id,
  look(facts) {
    const found = summaries(facts);
    const told = new Set(found.map(({ figures: [headline] }) => headline?.id));
    const laid = facts.pages.map(withTextTables);
    const inTables = [...textsAndTables(facts, laid), ...textsAndUnits(facts, laid)];
    const others = inTables.filter(({ figures: [text] }) => !told.has(text?.id));
    return [...found, ...others];
  },
};
