import { skeleton } from '../../text/distance.ts';
import { type PlaceLevel, placeWords } from './knowledge.ts';

/** A place named with its level: "huyện Tây Sơn". */
export interface NamedPlace {
  readonly level: PlaceLevel;
  readonly word: string;
  readonly name: string;
  /** The last day of places with this word; null where they go on. */
  readonly to: string | null;
}

/** A unit's name taken apart: what it is, and where, the nearest place first. */
export interface PlacedName {
  readonly head: string;
  readonly places: readonly NamedPlace[];
}

const words = placeWords
  .flatMap(({ level, word, short, to }) => [
    { level, word, text: word, to },
    ...short.map((text) => ({ level, word, text, to })),
    { level, word, text: skeleton(word), to },
  ])
  .sort((left, right) => right.text.length - left.text.length);

/** Names that only begin like a place: "Huyện ủy", "Tỉnh đoàn", "bảo hiểm xã hội". */
const NO_PLACE =
  /^(?:\S+\s(?:ủy|uỷ|đoàn|đội|ban|bộ)(?!\p{L})|xã hội(?=$|[\s,)]*$|[,)]|\s+(?:tỉnh|huyện|thành|quận|thị|xã|phường|\p{Ll})))/iu;
/** Without its marks a level word is believed where nothing has marks; "tinh" is part of hardly any name. */
const PLAIN_TEXT = /^[\p{ASCII}\s–]*$/u;

const LEVEL = new RegExp(
  `(?<=^|[\\s,(–-])(?:${words
    .map(({ text }) => (text.endsWith('.') ? `${text.replace('.', '\\.')}\\s?` : `${text}\\s`))
    .join('|')})`,
  'giu',
);

function placeAt(text: string, isPlain: boolean): NamedPlace | null {
  const found = words.find(({ text: word }) => text.toLowerCase().startsWith(word.toLowerCase()));
  if (found === undefined || NO_PLACE.test(text)) return null;
  const unmarked = found.text !== found.word && found.text === skeleton(found.word);
  if (unmarked && !isPlain && found.text !== 'tinh') return null;
  const name = text
    .slice(found.text.length)
    .replace(/[,()–-]+\s*$/u, '')
    .replace(/^[\s.,]+|[\s,]+$/gu, '');
  if (!/^[\p{Lu}\d]/u.test(name)) return null;
  return { level: found.level, word: found.word, name: name.replace(/\s+/gu, ' '), to: found.to };
}

/** A level word at the end has no name behind it. */
const BARE_END = new RegExp(`[\\s,(–-]+(?:${placeWords.map(({ word }) => word).join('|')})$`, 'iu');

/**
 * A unit's name as what it is and where. A level word without a name behind it ("Văn phòng UBND tỉnh") names no
 * place and is left out of both.
 *
 * @example placedName('Trạm Y tế xã An Lạc, huyện Bình Khê') // { head: 'Trạm Y tế', places: [xã An Lạc, huyện Bình Khê] }
 */
export function placedName(text: string): PlacedName {
  const spaced = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isPlain = PLAIN_TEXT.test(spaced);
  const marks = [...spaced.matchAll(LEVEL)].map(({ index }) => index);
  const starts = marks.filter((from) => placeAt(spaced.slice(from), isPlain) !== null);
  const places = starts
    .map((from, at) => placeAt(spaced.slice(from, starts[at + 1] ?? spaced.length).trim(), isPlain))
    .filter((place) => place !== null);
  const head = spaced.slice(0, starts[0] ?? spaced.length).replace(/[\s,(–-]+$/u, '');
  return { head: head.replace(BARE_END, ''), places };
}
