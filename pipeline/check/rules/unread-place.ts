import { z } from 'zod';
import json from '../../../knowledge/rules/unread-place.json' with { type: 'json' };
import type { Evidence } from '../../../model/figure.ts';
import { type Page, type Table, textOfCell } from '../../../model/page.ts';
import { RECIPIENT_NAMES } from '../counted-words.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { evidenceAt, type RunningText, runningText } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { anyOf } from '../stated-periods.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({ before: Words, counted: Words, said: Words, about: Words }).parse(json);

/** Digits run together with letters or signs: "l2", "O7", "3¢". */
const MIXED = String.raw`\d*\p{L}\d+|\d+\p{L}\d*|[^\s\p{L}\d.,;:()/"“”…_–-]\d+|\d+[^\s\p{L}\d.,;:()/"“”…_%–-]`;
/** Signs that stand for what nobody could read; `\uFFFD` is what readers put for a lost letter. */
const LOST = String.raw`?¿\uFFFD`;
const LOST_OR_BOX = `${LOST}□▢`;
/** What no bullet or word is: "??", "□□", "[không đọc được]". */
const MARKED = String.raw`[${LOST_OR_BOX}]{1,4}|[[(]\s*(?:${anyOf(DATA.said)}|[${LOST}]{1,3})\s*[\])]`;
/** One letter or sign where nothing but a count can stand; "ở" and the like are words. */
const LONE = String.raw`[^ởýôà\s\d.,;:()[\]/"“”…_–-]`;
/** One that could be no bullet either. */
const LONE_BEHIND_MARK = String.raw`[^ởýôà\s\d.,;:()[\]/"“”…_*+•·●○■□▪►&=~–-]`;
const COUNTED = String.raw`${anyOf(DATA.counted)}(?![\p{L}\d])`;
/** Behind what can be nothing but a lost number, every word for recipients. */
const ANYBODY = String.raw`${anyOf([...DATA.counted, ...RECIPIENT_NAMES])}(?![\p{L}\d])`;

const PLACES = [
  String.raw`(?<![\p{L}\d])${anyOf(DATA.before)}\s+(?<unread>${MARKED}|${MIXED})\s+${ANYBODY}`,
  String.raw`(?<![\p{L}\d])${anyOf(DATA.before)}\s+(?<unread>${LONE})\s+${COUNTED}`,
  String.raw`[,:;(]\s*(?<unread>${MARKED}|${MIXED})\s+${ANYBODY}`,
  String.raw`[,:;]\s+(?<unread>${LONE_BEHIND_MARK})\s+${COUNTED}`,
  // "tập thể: ?; cá nhân: [mờ]"
  String.raw`(?<![\p{L}\d])${anyOf(DATA.counted)}\s*:\s*(?<unread>${MARKED})(?=\s*(?:[,;.)]|$))`,
].map((place) => new RegExp(place, 'giu'));

/** A letter that print takes for a digit: in a cell "1a" may be the number of a row, "1l" is none. */
const LIKE_DIGIT = '[OoQIl|SsBZz¢§]';
const CELL = new RegExp(
  String.raw`^(?:${MARKED}|\d*${LIKE_DIGIT}+\d+|\d+${LIKE_DIGIT}+\d*|\d+[${LOST_OR_BOX}]+|[${LOST_OR_BOX}]+\d+)$`,
  'iu',
);
const ABOUT = wordsPattern(DATA.about);

function findingOf(place: readonly Evidence[], quote: string, unread: string): Finding {
  return { severity: 'warning', parameters: { quote, unread }, figures: [], evidence: place, basis: null };
}

function inText(running: RunningText): Finding[] {
  const found = PLACES.flatMap((place) => [...running.text.matchAll(place)]);
  return found
    .sort((one, other) => one.index - other.index)
    .map(({ index, 0: printed, groups }) =>
      findingOf(evidenceAt(running, index, index + printed.length), printed.trim(), groups?.unread ?? ''),
    );
}

/** The cells of an award table in which a number should stand, but for the first column, which numbers its rows. */
function inTable(table: Table, { number }: Page): Finding[] {
  const cells = table.cells.map((cell) => ({ cell, text: textOfCell(cell).trim() }));
  if (!cells.some(({ text }) => ABOUT.test(text))) return [];
  return cells
    .filter(({ cell, text }) => cell.column > 0 && CELL.test(text))
    .map(({ cell, text }) => findingOf([{ page: number, box: cell.box, text }], text, text));
}

/** A count that cannot be read: a person is asked. */
export const unreadPlace: Rule = {
  id: DATA.id,
  look: ({ pages }) => [
    ...inText(runningText(pages)),
    ...pages.flatMap((page) => page.tables.flatMap((table) => inTable(table, page))),
  ],
};
