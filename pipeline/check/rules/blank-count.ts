import { z } from 'zod';
import json from '../../../knowledge/rules/blank-count.json' with { type: 'json' };
import { DocumentKind } from '../../../model/document.ts';
import type { Evidence } from '../../../model/figure.ts';
import { type Page, type Table, textOfCell } from '../../../model/page.ts';
import { RECIPIENT_NAMES } from '../counted-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { evidenceAt, runningText } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { anyOf } from '../stated-periods.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({
  counted: Words,
  names: Words,
  about: Words,
  notIn: z.array(DocumentKind),
  reach: z.number().int().positive(),
}).parse(json);

const BLANK = String.raw`(?:_{2,}|[.…]{2,}|…)(?:[\s_.…]*[_.…])?`;
const COUNTED = anyOf([...DATA.counted, ...RECIPIENT_NAMES]);
const BLANK_COUNT = new RegExp(
  String.raw`(?<![\p{L}\d_.…])\(?${BLANK}\)?\s*(?=\p{L})${COUNTED}(?!\s+${anyOf(DATA.names)}|[\p{L}\d])`,
  'giu',
);
const ONLY_BLANK = new RegExp(`^${BLANK}$`, 'u');
const ABOUT = wordsPattern(DATA.about);

function blanksInText(pages: readonly Page[]): Evidence[] {
  const running = runningText(pages);
  return [...running.text.matchAll(BLANK_COUNT)].flatMap(({ index, 0: printed }) => {
    const around = running.text.slice(Math.max(0, index - DATA.reach), index + printed.length + DATA.reach);
    const [place] = ABOUT.test(around) ? evidenceAt(running, index, index + printed.length) : [];
    return place === undefined ? [] : [{ ...place, text: printed }];
  });
}

/** Cells of an award table in which only dots or a line stand. */
function blanksInTable(table: Table, page: number): Evidence[] {
  const cells = table.cells.map((cell) => ({ cell, text: textOfCell(cell) }));
  if (!cells.some(({ text }) => ABOUT.test(text))) return [];
  return cells
    .filter(({ text }) => ONLY_BLANK.test(text))
    .map(({ cell, text }) => ({ page, box: cell.box, text }));
}

function findingOf(place: Evidence): Finding {
  return {
    severity: 'warning',
    parameters: { quote: place.text },
    figures: [],
    evidence: [place],
    basis: null,
  };
}

/** A blank where a count should stand: a person is asked, and no number is made up. */
export const blankCount: Rule = {
  id: DATA.id,
  look({ document, pages }) {
    if (DATA.notIn.includes(document.kind)) return [];
    const inTables = pages.flatMap(({ tables, number }) =>
      tables.flatMap((table) => blanksInTable(table, number)),
    );
    return [...blanksInText(pages), ...inTables].map(findingOf);
  },
};
