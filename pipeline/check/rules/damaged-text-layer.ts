import { z } from 'zod';
import { damagedPlaces } from '../../../extractors/text/damage.ts';
import json from '../../../knowledge/rules/damaged-text-layer.json' with { type: 'json' };
import type { Evidence } from '../../../model/figure.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import type { Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { withoutMarks } from '../running-text.ts';

const DATA = RuleData.extend({
  leastPlaces: z.number().int().min(1),
  maxEvidence: z.number().int().min(1),
  maxExamples: z.number().int().min(1),
}).parse(json);

/** Words that the reader has mended already were damaged in the file all the same. */
function repairedPlaces(page: Page): Evidence[] {
  if (page.source === 'ocr') return [];
  return wordsOf(page)
    .filter((word) => word.repaired === true)
    .map((word) => ({ page: page.number, box: word.box, text: word.text }));
}

function inReadingOrder(a: Evidence, b: Evidence): number {
  return a.page - b.page || a.box[1] - b.box[1] || a.box[0] - b.box[0];
}

/** Letters lost in the text layer: what is read there, numbers included, deserves a second look at the picture. */
export const damagedTextLayer: Rule = {
  id: DATA.id,
  look({ pages }) {
    const places: Evidence[] = [...damagedPlaces(pages), ...pages.flatMap(repairedPlaces)].sort(
      inReadingOrder,
    );
    if (places.length < DATA.leastPlaces) return [];
    const texts = [...new Set(places.map((place) => withoutMarks(place.text)))];
    const examples = texts.slice(0, DATA.maxExamples).map((text) => `“${text}”`);
    return [
      {
        severity: 'warning',
        parameters: { places: places.length, examples: examples.join(', ') },
        figures: [],
        evidence: places.slice(0, DATA.maxEvidence),
        basis: null,
      },
    ];
  },
};
