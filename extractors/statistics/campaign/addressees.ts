import type { Reporter } from '../../../model/campaign.ts';
import { isMotto } from '../letterhead/motto.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { finder, has } from './pattern.ts';
import type { Place } from './place.ts';
import { groupsOf } from './reporters.ts';

const ADDRESS = /^kinh gui ?:?/u;
const informed = finder(campaignWords.informedOnly.names);
/** An address never has more items. */
const MOST_ITEMS = 30;
/** "Hòa Sơn, ngày 05 tháng 12 năm 2022", the numbers perhaps left open. */
const DATE_LINE = /^\p{Lu}[^,]{1,40},\s*ngày[\s.…\d]*tháng[\s.…\d]*năm[\s.…\d]*$/u;
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

/** The right column of the letter's head, with motto and day, may have been read after "Kính gửi:". */
function withoutHead(list: readonly Place[]): readonly Place[] {
  const first = list.findIndex(({ block }) => block.label !== null);
  const head = list.slice(0, Math.max(0, first));
  const isHead = ({ block, passage }: Place): boolean =>
    block.lines.some(({ text }) => isMotto(text)) || DATE_LINE.test(passage.text);
  return head.every(isHead) ? list.slice(head.length) : list;
}

/** The letter's addressees: what stands behind "Kính gửi:", on its line or as the list below it. */
export function addresseesOf(places: readonly Place[]): Reporter[] {
  const at = places.findIndex(({ passage }) => ADDRESS.test(passage.folded));
  const address = places[at];
  if (address === undefined) return [];
  const opening = ADDRESS.exec(address.passage.folded)?.[0].length ?? 0;
  const found = items(address.passage, opening);
  let previous = address.passage;
  const list = places.slice(at + 1, at + 1 + MOST_ITEMS);
  for (const { block, passage } of found.length > 0 ? list : withoutHead(list)) {
    const listed = block.label?.level === BULLET;
    const listedOn = block.label === null && /[;:]$/u.test(previous.text) && /[;.]$/u.test(passage.text);
    if (!listed && !listedOn) break;
    found.push(...items(passage, 0));
    previous = passage;
    if (passage.text.endsWith('.')) break;
  }
  return found;
}
