import type { Section } from '../../../model/campaign.ts';
import { campaignWords } from './knowledge.ts';
import { passageOf, shownAt } from './passage.ts';
import { anyOf, finder, has } from './pattern.ts';
import type { Place } from './place.ts';
import { mentionedIn } from './reporters.ts';

const OUTLINE = new RegExp(`^\\W*${anyOf(campaignWords.outline.titles)}`, 'u');
const LEAD_IN = finder(campaignWords.outline.leadIns);
const ORGANISING = new RegExp(`^(?:ve )?${anyOf(campaignWords.outline.organising)}`, 'u');
const HANDING = finder(campaignWords.handing.names);
const TASK = /^(?:xay dung|lap|nop|gui|hop|to chuc|dang ky|giao|de nghi|yeu cau|doi voi|rieng) /u;
const CUT_OFF = finder(campaignWords.cutOff.names);
const BULLET = 5;
const SURE = 0.9;
const FROM_LETTER = 0.86;

/** A section and the place whose block it heads. */
export interface SectionReading {
  readonly section: Section;
  readonly place: Place;
}

function levelOf({ block }: Place): number | null {
  return block.label?.level ?? null;
}

/** A heading longer than this is a sentence, of which the first clause is shown. */
const LONG = 200;

/** A heading without what explains it: up to a bracket, a colon or the end of its sentence. */
function titleEnd(text: string): number {
  const end = text.search(/ ?\(|[:…]|;$|[.?](?:\s|$)|\.{2}/u);
  const whole = end < 0 ? text.length : end;
  const clause = text.indexOf(';');
  return whole > LONG && clause > 0 ? Math.min(whole, clause) : whole;
}

/** The labels above and its own: "I." "6." "c)" are "I.6.c". A label written whole ("1.2") needs none above it. */
function pathsOf(places: readonly Place[]): string[] {
  let open: { level: number; label: string }[] = [];
  return places.map((place) => {
    const level = levelOf(place) ?? 0;
    const label = (place.block.label?.text ?? '').replace(/[.)]+$/u, '');
    open = open.filter((one) => one.level < level);
    open.push({ level, label });
    const whole = label.includes('.') ? open.filter((one) => one.level < 2 || one.level === level) : open;
    return whole.map((one) => one.label).join('.');
  });
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** A heading in capitals goes on in the next block, where that one is in capitals too and has no label. */
function goesOn(place: Place, next: Place | undefined): next is Place {
  return (
    next !== undefined &&
    next.block.label === null &&
    isCapitals(place.passage.text) &&
    isCapitals(next.passage.text)
  );
}

function read(places: readonly Place[], all: readonly Place[], certainty: number): SectionReading[] {
  const kept = places.filter(({ passage }) => titleEnd(passage.text) > 2);
  const paths = pathsOf(kept);
  return kept.map((place, at) => {
    const next = all[place.index + 1];
    const own = goesOn(place, next) ? [place.passage, next.passage] : [place.passage];
    const passage = passageOf(own.flatMap(({ tokens }) => tokens));
    const end = titleEnd(passage.text);
    return {
      place,
      section: {
        path: paths[at] ?? '',
        label: place.block.label?.text ?? '',
        title: passage.text.slice(0, end),
        level: levelOf(place) ?? 0,
        ...shownAt(passage, 0, end, certainty),
      },
    };
  });
}

/** What the letter orders to be done, which is no part of the report: "2. Các đơn vị gửi báo cáo về …". */
function isTask({ passage }: Place): boolean {
  const { folded } = passage;
  if (ORGANISING.test(folded) || TASK.test(folded) || has(folded, HANDING)) return true;
  if (has(folded, CUT_OFF) && folded.startsWith('so lieu')) return true;
  return mentionedIn(passage).some(({ from }) => from < 3);
}

function isHeading(place: Place): boolean {
  const level = levelOf(place);
  return level !== null && level < BULLET;
}

/** The annexed outline: every labelled line behind its title. */
function ofOutline(places: readonly Place[]): SectionReading[] {
  const at = places.findIndex(
    ({ block, passage }) =>
      block.label === null && OUTLINE.test(passage.folded) && passage.text === passage.text.toUpperCase(),
  );
  return at < 0 ? [] : read(places.slice(at + 1).filter(isHeading), places, SURE);
}

/** Where the letter itself begins to list what to report: a heading "Nội dung báo cáo", else a lead-in. */
function leadInOf(places: readonly Place[]): Place | undefined {
  const named = places.find(
    (place) => isHeading(place) && has(place.passage.folded, LEAD_IN) && place.passage.text.length < 120,
  );
  if (named !== undefined) return named;
  return places.find(({ passage }) => {
    const end = passage.folded.slice(-120);
    return passage.text.endsWith(':') && has(end, LEAD_IN);
  });
}

/** The items under the lead-in, down to where the letter goes on to how and when. */
function ofLetter(places: readonly Place[]): SectionReading[] {
  const leadIn = leadInOf(places);
  if (leadIn === undefined) return [];
  const above = levelOf(leadIn) ?? -1;
  const items: Place[] = [];
  let first: number | null = null;
  for (const place of places.slice(leadIn.index + 1)) {
    const level = levelOf(place);
    if (level === null) continue;
    if (level <= above || (first !== null && level < first)) break;
    if (level === first && ORGANISING.test(place.passage.folded)) break;
    first ??= level;
    if (level === first || level < BULLET) items.push(place);
  }
  return read(
    items.filter((place) => !isTask(place)),
    places,
    FROM_LETTER,
  );
}

/** The sections that the report must have, from the annexed outline, else from the letter's own list. */
export function sectionsOf(places: readonly Place[]): SectionReading[] {
  const outline = ofOutline(places);
  return outline.length > 0 ? outline : ofLetter(places);
}
