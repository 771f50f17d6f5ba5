import { z } from 'zod';
import json from '../../../knowledge/rules/duplicate-report.json' with { type: 'json' };
import { foldText } from '../../../model/fold-text.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import type { PageLayout } from '../../../model/statement.ts';
import { RuleData } from '../rule-data.ts';

/** How near two documents must be to be proposed as versions of one. */
export const NEARNESS = RuleData.extend({
  characters: z.number().int().positive(),
  leastCharacters: z.number().int(),
  near: z.number().min(0).max(1),
  nearer: z.number().min(0).max(1),
}).parse(json);

/**
 * The beginning of a document's words, without accents, in lower case and up to where they are compared; empty where
 * there are too few to tell it from another one.
 */
export function openingOf(pages: readonly Page[]): string {
  let text = '';
  for (const page of pages) {
    if (text.length >= NEARNESS.characters) break;
    text += ` ${foldText(
      wordsOf(page)
        .map((word) => word.text)
        .join(' '),
    )}`;
  }
  const opening = text.trim().slice(0, NEARNESS.characters);
  return opening.length < NEARNESS.leastCharacters ? '' : opening;
}

/** Where the tables stand that the sums of figures are kept apart by. */
export function layoutOf(pages: readonly Page[]): PageLayout[] {
  return pages.map(({ number, tables }) => ({ number, tables: tables.map(({ box }) => ({ box })) }));
}
