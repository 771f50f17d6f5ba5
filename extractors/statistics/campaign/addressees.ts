import type { Reporter } from '../../../model/campaign.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { finder, has } from './pattern.ts';
import type { Place } from './place.ts';
import { groupsOf } from './reporters.ts';

const ADDRESS = /^kinh gui ?:?/u;
const informed = finder(campaignWords.informedOnly.names);
/** An address never has more items. */
const MOST_ITEMS = 30;
const SURE = 0.95;
const BULLET = 5;

/** The parts of a passage that semicolons part, without the marks around them. */
function items(passage: Passage, from: number): Reporter[] {
  const found: Reporter[] = [];
  for (const match of passage.text.slice(from).matchAll(/[^;]+/gu)) {
    const name = match[0].replace(/^[\s:–•+-]+|[\s.,;:/]+$/gu, '');
    if (!/\p{L}{2}/u.test(name)) continue;
    const start = from + match.index + match[0].indexOf(name);
    const folded = passage.folded.slice(start, start + name.length);
    if (has(folded, informed)) continue;
    found.push({
      name,
      groups: groupsOf(name),
      source: 'address',
      ...shownAt(passage, start, start + name.length, SURE),
    });
  }
  return found;
}

/** The letter's addressees: what stands behind "Kính gửi:", on its line or as the list below it. */
export function addresseesOf(places: readonly Place[]): Reporter[] {
  const at = places.findIndex(({ passage }) => ADDRESS.test(passage.folded));
  const address = places[at];
  if (address === undefined) return [];
  const opening = ADDRESS.exec(address.passage.folded)?.[0].length ?? 0;
  const found = items(address.passage, opening);
  let previous = address.passage;
  for (const { block, passage } of places.slice(at + 1, at + 1 + MOST_ITEMS)) {
    const listed = block.label?.level === BULLET;
    const listedOn = block.label === null && previous.text.endsWith(';');
    if (!listed && !listedOn) break;
    found.push(...items(passage, 0));
    previous = passage;
    if (passage.text.endsWith('.')) break;
  }
  return found;
}
