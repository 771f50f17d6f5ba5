import { bodies, provinces } from '../units/knowledge.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { letterheadWords } from './knowledge.ts';

const places = letterheadWords.places.map((place) => place.toLowerCase());

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The name as the running text writes it, where it does; letters in capitals tell nothing of the case. */
function asWritten(capitals: string, text: string): string | null {
  const pattern = new RegExp(`(?<!\\p{L})${escaped(capitals).replaceAll(' ', '\\s+')}(?!\\p{L})`, 'giu');
  for (const [written] of text.matchAll(pattern)) {
    if (written !== written.toUpperCase()) return written.replace(/\s+/g, ' ');
  }
  return null;
}

const capitalAfter = new Set(letterheadWords.capitalAfter);
/** A name of one's own stands behind these words: "Trường THPT Đồng Xanh", "Bệnh viện đa khoa Cẩm Hà". */
const ownNameAfter: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['trường', new Set(['thpt', 'thcs', 'học', 'non', 'sở', 'thông'])],
  ['bệnh', new Set(['khoa', 'vực'])],
]);

/** Names whose capitals are known: bodies, their fields, provinces; longest first. */
const bodyNames = bodies.flatMap(({ name, names }) => [name, ...names]);
const spelt = [
  ...bodyNames,
  // Of two spellings of a field ("Giao thông vận tải") that of the body's name counts.
  ...knowledge.fields.filter((field) =>
    bodyNames.every((name) => !name.toLowerCase().includes(field.toLowerCase()) || name.includes(field)),
  ),
  ...provinces.map(({ name }) => name),
]
  .filter((name) => name.includes(' '))
  .sort((left, right) => right.length - left.length)
  .map((name) => ({
    name,
    small: name.toLowerCase(),
    pattern: new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'giu'),
  }));

function withKnownCapitals(name: string): string {
  const small = name.toLowerCase();
  return spelt
    .filter((known) => small.includes(known.small))
    .reduce((text, { name: known, pattern }) => text.replace(pattern, known), name);
}

/** The last words as the text writes them, where it writes them as a name: "Hòa Sơn" of the line with the day. */
function withWrittenEnd(name: string, text: string): string {
  const words = name.split(' ');
  for (let count = Math.min(3, words.length - 1); count >= 2; count -= 1) {
    const end = words.slice(-count).join(' ');
    const written = asWritten(end, text);
    if (written?.split(' ').every((word) => /^\p{Lu}/u.test(word)) === true)
      return `${words.slice(0, -count).join(' ')} ${written}`;
  }
  return name;
}

/** What stands behind the name of a known body is the name of its place: "Sở Giáo dục và Đào tạo Hòa Sơn". */
function withPlaceBehind(name: string): string {
  const known = spelt.find(({ name: body }) => name.startsWith(`${body} `))?.name;
  const rest = known === undefined ? '' : name.slice(known.length + 1);
  if (rest === '' || places.some((place) => rest === place || rest.startsWith(`${place} `))) return name;
  return `${known} ${rest.split(' ').map(capital).join(' ')}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name in capitals written out: first letter large, and every word behind "tỉnh", "huyện", "xã" … */
function softened(capitals: string): string {
  const words = capitals.toLowerCase().split(' ');
  const behind = ownNameAfter.get(words[0] ?? '');
  let inName = false;
  return words
    .map((word, at) => {
      const before = words[at - 1] ?? '';
      const inPlaceWord = places.some(
        (place) => place === word || place.startsWith(`${word} `) || place.endsWith(` ${word}`),
      );
      const large = at === 0 || (inName && !inPlaceWord) || (at === 1 && capitalAfter.has(before));
      if (inPlaceWord && places.some((place) => place === word || place === `${before} ${word}`))
        inName = true;
      if (behind?.has(word) === true) inName = true;
      return large ? capital(word) : word;
    })
    .join(' ');
}

/** "UBND tỉnh" in full, as official names are kept. */
function inFull(name: string): string {
  return Object.entries(letterheadWords.abbreviations).reduce(
    (text, [short, long]) => text.replace(new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'gu'), long),
    name,
  );
}

/**
 * A body's name as people write it, from the capitals of a letterhead; `text` is the running text, which
 * shows the case of the letters.
 *
 * @example bodyName('SỞ NỘI VỤ TỈNH SÓC TRĂNG', '… Sở Nội vụ đề nghị …') // 'Sở Nội vụ tỉnh Sóc Trăng'
 */
export function bodyName(capitals: string, text: string): string {
  return withWrittenEnd(withPlaceBehind(withKnownCapitals(spelledOut(capitals, text))), text);
}

function spelledOut(capitals: string, text: string): string {
  const spaced = capitals.replace(/\s+/g, ' ').trim();
  const whole = asWritten(spaced, text);
  if (whole !== null) return inFull(large(whole));
  const place = placeIn(spaced);
  if (place === null || place.at === 0) return inFull(keepAbbreviations(spaced, softened(spaced)));
  const head = spaced.slice(0, place.at).trim();
  const tail = spaced.slice(place.at).trim();
  const name = `${large(asWritten(head, text) ?? keepAbbreviations(head, softened(head)))} ${lowered(tail)}`;
  return inFull(name);
}

function large(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function lowered(place: string): string {
  const text = softened(place);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function keepAbbreviations(capitals: string, name: string): string {
  return Object.keys(letterheadWords.abbreviations).reduce(
    (text, short) => (capitals.includes(short) ? text.replace(new RegExp(short, 'iu'), short) : text),
    name,
  );
}

/** "HUYỆN ỦY", "TỈNH ĐOÀN", "VĂN HÓA - XÃ HỘI" name no place. */
const PLACE = new RegExp(
  `(?:^|\\s)(?!xã hội(?:$|\\s(?:tỉnh|huyện|thành|quận|thị|xã|phường)\\s))(?:${places.map(escaped).join('|')})\\s+(?!(?:ủy|uỷ|đoàn|đội)(?!\\p{L}))\\p{Lu}`,
  'iu',
);

/** Where the place in a body's name begins: "TỈNH SÓC TRĂNG" in "SỞ NỘI VỤ TỈNH SÓC TRĂNG". */
export function placeIn(name: string): { at: number; text: string } | null {
  const match = PLACE.exec(name);
  if (match === null) return null;
  const at = match.index + (match[0].startsWith(' ') ? 1 : 0);
  return /^\S+\s+\p{Lu}/u.test(name.slice(at)) ? { at, text: name.slice(at) } : null;
}
