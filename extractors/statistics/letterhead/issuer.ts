import { skeleton } from '../../text/distance.ts';
import { likeness, nameWords } from '../units/fold.ts';
import { bodyName, placeIn } from './body-name.ts';
import { isDateLine } from './date-line.ts';
import { letterheadWords } from './knowledge.ts';
import { isMotto } from './motto.ts';
import type { Segment } from './segment.ts';

/** The issuing body, those above it (the nearest first), and the segments that name them. */
export interface IssuerReading {
  readonly name: string;
  readonly parents: readonly string[];
  readonly segments: readonly Segment[];
}

const bodies = letterheadWords.bodies.map(nameWords);
const organs = new Set(letterheadWords.organs);
const kinds = new Set(
  letterheadWords.kinds.flatMap(({ names }) => names.map((name) => skeleton(name).replace(/[^a-z]/g, ''))),
);

/** Whether a line begins with a kind of body, also where it is badly printed: "SỜ XÂY DỰNG". */
function startsBody(text: string): boolean {
  const words = nameWords(text);
  return bodies.some((body) => likeness(words.slice(0, body.length), body) !== null);
}

/** "THÀNH PHỐ ĐÀ NẴNG" above a ward stands for its People's Committee. */
function isPlace(name: string): boolean {
  return placeIn(name)?.at === 0;
}

/** Capitals throughout, but for a name of one's own: "TRƯỜNG THPT Đồng Xanh". */
function isCapitals(text: string): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  return large > small && large > 1 && (small === 0 || startsBody(text));
}

/** The lines of the letterhead's left column: capitals above the number or the title. */
function headLines(segments: readonly Segment[], end: number): Segment[] {
  return segments
    .slice(0, end)
    .filter(({ text }) => text.length > 2 && isCapitals(text) && !/^[\d_\-–*]/u.test(text))
    .filter(({ text }) => !isMotto(text) && !isDateLine(text))
    .filter(({ text }) => !kinds.has(skeleton(text).replace(/[^a-z]/g, '')));
}

/** "UBND TỈNH HÒA SƠN - SỞ TÀI CHÍNH": two bodies on one line. */
function bodiesOn(text: string): string[] {
  const own = text.replace(/[\s*_–-]+$/u, '');
  const parts = own.split(/\s[-–]\s/u);
  return parts.every(startsBody) ? parts : [own];
}

/** A line that does not itself begin with a kind of body goes on with the one above: "ỦY BAN NHÂN DÂN" / "HUYỆN …". */
function bodyNames(lines: readonly Segment[]): string[] {
  const names: string[] = [];
  for (const own of lines.flatMap(({ text }) => bodiesOn(text))) {
    const last = names.length - 1;
    const open = names[last];
    if (open === undefined || startsBody(own) || isPlace(open)) names.push(own);
    else names[last] = `${open} ${own}`;
  }
  return names.filter((name) => (startsBody(name) || isPlace(name)) && !organs.has(name.toLowerCase()));
}

/** The office of the body above it, which gives it its name. */
const BARE_NAME = 'VĂN PHÒNG';

/** A school or company with a name of its own is not called by its province, nor is "HUYỆN ỦY BÌNH KHÊ". */
const OWN_NAME = /^(?:TRƯỜNG|CÔNG TY|NHÀ MÁY|HỌC VIỆN|\S+ (?:ỦY|UỶ|ĐOÀN) \p{L})/u;
/** A hospital of one kind is the province's own: "BỆNH VIỆN ĐA KHOA", but not "BỆNH VIỆN ĐA KHOA CẨM HÀ". */
const HOSPITAL =
  /^BỆNH VIỆN(?! (?:ĐA KHOA|Y HỌC CỔ TRUYỀN|PHỤ SẢN|SẢN NHI|NHI|MẮT|PHỔI|TÂM THẦN|PHỤC HỒI CHỨC NĂNG)$)/u;

function needsPlace(name: string): boolean {
  return !OWN_NAME.test(name) && !HOSPITAL.test(name);
}

/** A name and its place, whose level the name may end with: "HỘI ĐÔNG Y TỈNH" of "TỈNH HÒA SƠN". */
function withPlace(name: string, place: string): string {
  const [level = ''] = place.split(' ');
  return name.endsWith(` ${level}`) ? `${name.slice(0, -level.length)}${place}` : `${name} ${place}`;
}

/** The name of the body at `at`, with the place that a body above it gives where its own has none. */
function nameAt(names: readonly string[], at: number, text: string): string {
  const own = names[at] ?? '';
  const above = names[at - 1];
  if (above === undefined || placeIn(own) !== null) return bodyName(own, text);
  if (own === BARE_NAME) return bodyName(`${own} ${above}`, text);
  const place = names
    .slice(0, at)
    .map(placeIn)
    .findLast((found) => found !== null);
  return bodyName(place == null || !needsPlace(own) ? own : withPlace(own, place.text), text);
}

/**
 * Who issued the document, from the letterhead: the lowest of its bodies, with the place that its parent's name
 * gives where its own has none ("UBND TỈNH SÓC TRĂNG" / "SỞ NỘI VỤ").
 *
 * @param end index of the segment where the letterhead ends (the number or the title)
 */
export function issuerOf(segments: readonly Segment[], end: number, text: string): IssuerReading | null {
  const lines = headLines(segments, end);
  const names = bodyNames(lines);
  if (names.length === 0) return null;
  const full = names.map((_, at) => nameAt(names, at, text));
  return { name: full.at(-1) ?? '', parents: full.slice(0, -1).reverse(), segments: lines };
}
