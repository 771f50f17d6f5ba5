import type { Receiver } from '../../../model/campaign.ts';
import { letterheadWords } from '../letterhead/knowledge.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { anyOf, fold } from './pattern.ts';

/** Who receives, and where the passage says so. */
export interface ReceiverReading {
  readonly name: string;
  readonly through: string | null;
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

const bodies = [...letterheadWords.bodies, ...campaignWords.receiverOpeners.names];
const BODY = anyOf(bodies);
const HANDED = anyOf([...campaignWords.handing.names, 'báo cáo']);
/** Behind "về" any body receives; right behind the verb only one that is written large: "gửi Sở Nội vụ". */
const BEHIND_TO = new RegExp(`(?<![a-z0-9])(?:ve|toi|cho) (?=${BODY})`, 'gu');
const BEHIND_VERB = new RegExp(`${HANDED} (?=${BODY})`, 'gu');
const STARTS_BODY = new RegExp(`^${BODY}`, 'u');
const THROUGH = /^ ?,? ?(?:\( ?)?(?:thông qua|qua) (?=\p{Lu})|^ ?\( ?(?=\p{Lu})/u;
const stops = new Set(campaignWords.receiverStops.names.filter((word) => !word.includes(' ')));
const longStops = campaignWords.receiverStops.names.filter((word) => word.includes(' '));
const LIST_GOES_ON = /^,\s*(?:khoi|cum) /u;

/** Where a body's name ends: at a mark, or at a word that goes on with the sentence. */
function nameEnd({ text, folded }: Passage, from: number): number {
  const pieces = text.slice(from).matchAll(/\S+/gu);
  let to = from;
  for (const piece of pieces) {
    const at = from + piece.index;
    const rest = text.slice(at);
    const word = piece[0];
    if (/^[(;.:]/u.test(word) || (/^[-–]$/u.test(word) && /^\S+ \p{Ll}/u.test(rest))) break;
    const bare = word.replace(/[,;.:)].*$/u, '');
    if (at > from && stops.has(bare)) break;
    if (at > from && longStops.some((stop) => rest.startsWith(stop))) break;
    to = at + bare.length;
    if (bare.length === word.length) continue;
    if (!LIST_GOES_ON.test(folded.slice(to))) break;
    to += 1;
  }
  return to;
}

function tidy(name: string): string {
  return name.replace(/[\s,\-–]+$/u, '');
}

function readAt(passage: Passage, from: number): ReceiverReading | null {
  const end = nameEnd(passage, from);
  const name = tidy(passage.text.slice(from, end));
  if (name === '') return null;
  const link = THROUGH.exec(passage.text.slice(end))?.[0];
  if (link === undefined) return { name, through: null, passage, from, to: end };
  const start = end + link.length;
  if (!STARTS_BODY.test(passage.folded.slice(start))) return { name, through: null, passage, from, to: end };
  const to = nameEnd(passage, start);
  return { name, through: tidy(passage.text.slice(start, to)), passage, from, to };
}

/** To whom a passage says that something is handed in; null where it does not. */
export function receiverIn(passage: Passage): ReceiverReading | null {
  for (const match of passage.folded.matchAll(BEHIND_TO)) {
    // "báo cáo về phòng chống …" hands in nothing: a body that is written small must be one of our own words.
    const from = match.index + match[0].length;
    const own = passage.text.slice(from);
    const large =
      /^\p{Lu}/u.test(own) ||
      campaignWords.receiverOpeners.names.some((word) => fold(own).startsWith(fold(word)));
    if (large) return readAt(passage, from);
  }
  for (const match of passage.folded.matchAll(BEHIND_VERB)) {
    const from = match.index + match[0].length;
    if (/^\p{Lu}/u.test(passage.text.slice(from))) return readAt(passage, from);
  }
  return null;
}

const SURE = 0.9;

/** A reading with its place. */
export function shownReceiver({ name, through, passage, from, to }: ReceiverReading): Receiver {
  return { name, through, ...shownAt(passage, from, to, SURE) };
}
