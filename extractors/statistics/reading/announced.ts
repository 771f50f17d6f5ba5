import { z } from 'zod';
import json from '../../../knowledge/rules/announced-status.json' with { type: 'json' };
import type { Evidence, Figure, FigureStatus } from '../../../model/figure.ts';
import { evidenceAt, passageOf } from '../passage/passage.ts';
import type { Block } from '../stream/blocks.ts';

/*
 * "Số liệu trên là số đăng ký đầu năm": a sentence that says, a paragraph later, what the numbers above it are.
 */

const Words = z.array(z.string()).min(1);
const WORDS = z
  .object({
    numbers: Words,
    are: Words,
    statuses: z.object({ registered: Words, target: Words, proposed: Words }),
  })
  .parse(json);

/** Where a figure begins: its page, and how far down. */
type Place = readonly [page: number, down: number];

/** What is said of the figures between two places, the later one left out. */
export interface Announcement {
  readonly status: FigureStatus;
  readonly from: Place;
  readonly to: Place;
  readonly evidence: readonly Evidence[];
}

const anyOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})`;

const NUMBERS_ARE = String.raw`(?<![\p{L}\d])${anyOf(WORDS.numbers)}(?:\s+\([^)]*\))?\s+${anyOf(WORDS.are)}\s+`;
const PATTERNS = (['registered', 'target', 'proposed'] as const).map((status) => ({
  status,
  pattern: new RegExp(
    String.raw`${NUMBERS_ARE}${anyOf(WORDS.statuses[status])}(?![\p{L}\d])[^.;]{0,60}`,
    'iu',
  ),
}));

/** No more paragraphs stand between a heading and what is said of the numbers below it. */
const REACH = 60;

/** A number that may count; the year of a heading does not. */
const COUNTING = /(?<![\d/])(?!(?:19|20)\d\d(?!\d))\d/u;

function countsIn({ tokens }: Block): boolean {
  return tokens.some(({ kind, text }) => kind === 'number' && COUNTING.test(text));
}

/** A heading counts nothing: "II. Kết quả khen thưởng". Bullets are never one. */
function isHeading(block: Block): boolean {
  return block.label !== null && block.label.level < BULLET && !countsIn(block);
}

const BULLET = 5;

function startOf({ lines: [first] }: Block): Place {
  return [first?.page ?? 1, first?.line.box[1] ?? 0];
}

/** From where the numbers above a sentence are meant. */
function beginning(blocks: readonly Block[], at: number, before: string): Place {
  const own = blocks[at];
  if (own !== undefined && COUNTING.test(before)) return startOf(own);
  const above = blocks.slice(Math.max(0, at - REACH), at);
  const heading = above.findLast(isHeading) ?? above[0];
  return heading === undefined ? [1, 0] : startOf(heading);
}

function announcementIn(blocks: readonly Block[], at: number): Announcement[] {
  const block = blocks[at];
  if (block === undefined) return [];
  const passage = passageOf(block.lines.map(({ page, line }) => ({ page, words: line.words })));
  return PATTERNS.flatMap(({ status, pattern }): Announcement[] => {
    const match = pattern.exec(passage.text);
    if (match === null) return [];
    const evidence = evidenceAt(passage, match.index, match.index + match[0].length);
    const place = evidence[0];
    if (place === undefined) return [];
    const from = beginning(blocks, at, passage.text.slice(0, match.index));
    // A number on the same line stands before the sentence.
    return [{ status, from, to: [place.page, place.box[1] + 1], evidence }];
  }).slice(0, 1);
}

/** What sentences of a document say that the numbers above them are. */
export function announcementsIn(blocks: readonly Block[]): Announcement[] {
  return blocks.flatMap((_, at) => announcementIn(blocks, at));
}

/** Whether any words of a text can announce a status: what cannot need not be parted into blocks. */
export function mayAnnounce(text: string): boolean {
  return PATTERNS.some(({ pattern }) => pattern.test(text));
}

function isBefore(one: Place, other: Place): boolean {
  return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
}

/** Whether an announcement speaks of a figure. */
export function speaksOf(
  { from, to }: Announcement,
  { evidence: [first] }: Pick<Figure, 'evidence'>,
): boolean {
  if (first === undefined) return false;
  const place: Place = [first.page, first.box[1]];
  return !isBefore(place, from) && isBefore(place, to);
}

/** Drafts with the status that a later sentence announces for those read as awarded. */
export function withAnnounced<T extends { readonly figure: Pick<Figure, 'status' | 'evidence'> }>(
  drafts: readonly T[],
  announcements: readonly Announcement[],
): readonly T[] {
  if (announcements.length === 0) return drafts;
  return drafts.map((draft) => {
    const { figure } = draft;
    const said = announcements.find((one) => speaksOf(one, figure));
    return said === undefined || figure.status !== 'awarded'
      ? draft
      : { ...draft, figure: { ...figure, status: said.status } };
  });
}
