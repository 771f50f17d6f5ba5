import { letterheadWords } from '../letterhead/knowledge.ts';
import { campaignWords } from './knowledge.ts';
import { anyOf, finder, fold, has, lastEnd } from './pattern.ts';

const { openers, links, documents } = campaignWords.citing;
const OPENER = new RegExp(`^\\W*${anyOf(openers)}`, 'u');
const DOCUMENT = new RegExp(`${anyOf(documents)}(?: so)?|\\d+/[a-z0-9]+-[a-z]`, 'gu');
const LINK = finder(links);
const BODY = letterheadWords.bodies.map((body) => fold(body).replaceAll(' ', '\\s+')).join('|');
/** The issuer begins to speak: ", Sở Nội vụ đề nghị …", ", Giám đốc Bệnh viện yêu cầu …". */
const OWN_WORD = new RegExp(
  `(?:^|[,;:] ?)(?:[a-z]+ [a-z]+ )?(?:thuong truc )?(?:${BODY}|giam doc|chu tich|hieu truong)(?: [a-z&-]+){0,12}? ${anyOf(campaignWords.directives.names)}`,
  'gu',
);

/** Units are told what to do: ", các cơ quan, đơn vị gửi …". */
const TOLD = new RegExp(
  `, ?(?:cac|moi|thu truong|chu tich|ubnd)(?: [a-z,]+){1,16}? ${anyOf(campaignWords.handing.names)}`,
  'gu',
);

/**
 * Whether the words before a day only tell what another document asked for: "Thực hiện Công văn số … đề nghị gửi
 * báo cáo trước ngày", "Sở có Công văn số …, trong đó yêu cầu …"; not where the issuer's own word has begun.
 */
export function isCited(before: string): boolean {
  const named = lastEnd(before, DOCUMENT);
  if (named < 0) return false;
  const own = Math.max(lastEnd(before, OWN_WORD), lastEnd(before, TOLD));
  if (own > named) return false;
  return OPENER.test(before) || has(before.slice(named), LINK);
}
