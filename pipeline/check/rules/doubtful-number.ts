import { z } from 'zod';
import json from '../../../knowledge/rules/doubtful-number.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { liesIn } from '../../../model/geometry.ts';
import { type Page, type Word, wordsOf } from '../../../model/page.ts';
import { quoteOf } from '../../../model/quote.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const DATA = RuleData.extend({ leastQuality: z.number().min(0).max(1) }).parse(json);

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** The other readings of a number that say another number. */
function otherReadings({ text, alternatives = [] }: Word): string[] {
  return alternatives.filter((other) => digitsOf(other) !== '' && digitsOf(other) !== digitsOf(text));
}

function isInDoubt(word: Word): boolean {
  return /\d/u.test(word.text) && (word.repaired === true || otherReadings(word).length > 0);
}

function hasWord({ evidence }: Figure, page: number, word: Word): boolean {
  return evidence.some((place) => place.page === page && liesIn(word.box, place.box));
}

/** A word is of a figure's number where it says the number. */
function says({ text }: Word, { count, outOf }: Figure): boolean {
  const digits = Number(digitsOf(text));
  return text.split('/').some((part) => Number(digitsOf(part)) === count) || digits === outOf;
}

function numbersOf(page: Page, figures: readonly Figure[]): Finding[] {
  return wordsOf(page)
    .filter(isInDoubt)
    .flatMap((word) => {
      const own = figures.filter((figure) => says(word, figure) && hasWord(figure, page.number, word));
      const [first] = own;
      if (first === undefined) return [];
      const readings = [word.text, ...otherReadings(word)].map((text) => `“${text}”`).join(', ');
      const parameters = { quote: quoteOf(first.evidence), readings };
      const evidence = [{ page: page.number, box: word.box, text: word.text }];
      return [{ severity: 'warning' as const, parameters, figures: own, evidence, basis: null }];
    });
}

/** A page that is hard to read, or whose figures stand on words that were mended. */
function pageOf(page: Page, figures: readonly Figure[]): Finding[] {
  const here = figures.filter(({ evidence }) => evidence.some((place) => place.page === page.number));
  const mended = wordsOf(page).filter(({ repaired }) => repaired === true);
  const doubtful =
    page.quality < DATA.leastQuality
      ? here
      : here.filter((figure) => mended.some((word) => hasWord(figure, page.number, word)));
  if (doubtful.length === 0) return [];
  const parameters = { page: page.number, figures: doubtful.length };
  const evidence = doubtful.flatMap((figure) => figure.evidence.slice(0, 1));
  return [{ severity: 'info', parameters, figures: doubtful, evidence, basis: null }];
}

/** Numbers that were read in two ways or mended, and pages whose figures deserve a second look. */
export const doubtfulNumber: Rule = {
  id: DATA.id,
  look: ({ pages, figures }) =>
    pages.flatMap((page) => [...numbersOf(page, figures), ...pageOf(page, figures)]),
};
