import { letterheadWords } from './knowledge.ts';

const places = letterheadWords.places.map((place) => place.toLowerCase());

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The name as the running text writes it, where it does; letters in capitals tell nothing of the case. */
function asWritten(capitals: string, text: string): string | null {
  const found = new RegExp(escaped(capitals).replaceAll(' ', '\\s+'), 'iu').exec(text);
  return found === null || found[0] === found[0].toUpperCase() ? null : found[0].replace(/\s+/g, ' ');
}

const capitalAfter = new Set(letterheadWords.capitalAfter);
const schoolLevels = new Set(['thpt', 'thcs', 'học', 'non', 'sở', 'thông']);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A name in capitals written out: first letter large, and every word behind "tỉnh", "huyện", "xã" … */
function softened(capitals: string): string {
  const words = capitals.toLowerCase().split(' ');
  const isSchool = words[0] === 'trường';
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
      if (isSchool && schoolLevels.has(word)) inName = true;
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

/** Where the place in a body's name begins: "TỈNH SÓC TRĂNG" in "SỞ NỘI VỤ TỈNH SÓC TRĂNG". */
export function placeIn(name: string): { at: number; text: string } | null {
  const match = new RegExp(`(?:^|\\s)(?:${places.map(escaped).join('|')})\\s+\\p{Lu}`, 'iu').exec(name);
  if (match === null) return null;
  const at = match.index + (match[0].startsWith(' ') ? 1 : 0);
  return /^\S+\s+\p{Lu}/u.test(name.slice(at)) ? { at, text: name.slice(at) } : null;
}
