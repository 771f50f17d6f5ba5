import type { Reporter, ReporterGroup } from '../../../model/campaign.ts';
import { letterheadWords } from '../letterhead/knowledge.ts';
import { fieldEnd } from '../tagging/body-field.ts';
import { campaignWords } from './knowledge.ts';
import { type Passage, shownAt } from './passage.ts';
import { anyOf, finder, fold, has } from './pattern.ts';

/** Units spoken of together, where a passage names them. */
export interface Mentioned {
  readonly name: string;
  readonly groups: readonly ReporterGroup[];
  /** "Các cơ quan, đơn vị": everybody whom the letter addresses. */
  readonly everybody: boolean;
  readonly from: number;
  readonly to: number;
}

const NOUN = anyOf(campaignWords.unitNouns.names);
const LEADER = anyOf(campaignWords.leaders.names);
const AND = '(?: ?,\\s*(?:va )?| va | - ?| ?/ ?)';
/** "(thủ trưởng) các phòng, ban, ngành": a list of nouns that "các" or "mỗi" gathers. */
const GATHERED = new RegExp(`(?:${LEADER} )*(?:cac|moi|tung) ${NOUN}(?:${AND}(?:cac )?${NOUN})*`, 'gu');
/** By their marks: "khối trưởng" is no "khối trường". */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${[...campaignWords.namedReporters.names].sort((left, right) => right.length - left.length).join('|')})(?!\\p{L})`,
  'giu',
);
const QUALIFIER = new RegExp(`^,? ?${anyOf(campaignWords.qualifiers.names)}`, 'u');
const PROPER = /^ (?:\p{Lu}[\p{L}\d]*)/u;
const CATCH_ALL = new RegExp(
  `^(?:${LEADER} )*(?:cac|moi|tung) (?:${anyOf(campaignWords.catchAll.names)}(?:${AND})?)+$`,
  'u',
);
const groups = campaignWords.groups.list.map(({ group, names }) => ({
  group,
  pattern: finder(names),
  exact: finder(names, (text) => text.toLowerCase()),
}));
/** "Đối với Sở Y tế", "riêng Phòng Nội vụ": one unit by its name. */
const ONE = new RegExp(
  `(?:đối với|riêng|Đối với|Riêng) ((?:${letterheadWords.bodies.join('|')})(?: (?:và )?\\p{Lu}[\\p{L}-]*| \\p{Ll}+(?= (?:và )?\\p{Lu})){1,8})`,
  'gu',
);

/** The groups that a name speaks of. */
export function groupsOf(name: string): ReporterGroup[] {
  const exact = groups.filter((one) => has(name.toLowerCase(), one.exact));
  const found = exact.length > 0 ? exact : groups.filter(({ pattern }) => has(fold(name), pattern));
  return found.map(({ group }) => group);
}

/** Where the words end that go with a group: "thuộc huyện", "đóng trên địa bàn huyện Tây Hải". */
function extended({ text, folded }: Passage, from: number): number {
  let to = from;
  for (;;) {
    const longer = QUALIFIER.exec(folded.slice(to)) ?? PROPER.exec(text.slice(to));
    if (longer === null) return to;
    to += longer[0].length;
  }
}

function mentioned(passage: Passage, from: number, end: number): Mentioned {
  const to = extended(passage, end);
  const name = passage.text.slice(from, to);
  return { name, groups: groupsOf(name), everybody: CATCH_ALL.test(fold(name)), from, to };
}

/** Where the field ends that a body is named by: "Sở Kế hoạch và Đầu tư"; null where it has none. */
function fieldIn({ tokens, starts }: Passage, from: number): number | null {
  const at = starts.indexOf(from);
  const end = at < 0 ? null : fieldEnd(tokens, at + 1);
  const last = end === null ? undefined : tokens[end - 1];
  return end === null || last === undefined ? null : (starts[end - 1] ?? 0) + last.text.length;
}

/** The units that a passage speaks of, in reading order. */
export function mentionedIn(passage: Passage): Mentioned[] {
  const found: Mentioned[] = [];
  const add = (one: Mentioned): void => {
    if (!found.some(({ from, to }) => one.from < to && one.to > from)) found.push(one);
  };
  for (const match of passage.folded.matchAll(GATHERED))
    add(mentioned(passage, match.index, match.index + match[0].length));
  for (const match of passage.text.matchAll(NAMED))
    add(mentioned(passage, match.index, match.index + match[0].length));
  for (const match of passage.text.matchAll(ONE)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].length - name.length;
    add(mentioned(passage, from, fieldIn(passage, from) ?? from + name.length));
  }
  return found.sort((left, right) => left.from - right.from);
}

const SURE = 0.9;

/** A mention in the running text as one who must report. */
export function reporterOf(passage: Passage, { name, groups, everybody, from, to }: Mentioned): Reporter {
  return {
    name,
    groups: everybody ? ['don_vi'] : [...groups],
    source: 'body',
    ...shownAt(passage, from, to, SURE),
  };
}
