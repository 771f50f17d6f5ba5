import { skeleton } from '../../text/distance.ts';
import { symbolAt } from '../citations/symbol.ts';
import { letterheadWords } from './knowledge.ts';
import { isMotto } from './motto.ts';
import { NUMBER_WORD } from './number-word.ts';

/** A motto has at least so many words on its line: "Độc lập - Tự do - Hạnh phúc". */
const MOTTO_WORDS = 5;
const FIRST_WORDS = new Set(letterheadWords.motto.map((motto) => skeleton(motto.split(' ')[0] ?? '')));
/** "Hòa Sơn, ngày …", "TP. Hồ Chí Minh, ngày …" behind something else. */
const DATE_LINE =
  /(?<=^|\s)(?:TP\.?\s)?\p{Lu}\p{Ll}[\p{L}.]*(?:[\s-]+\p{Lu}\p{Ll}[\p{L}.]*){0,4},\s*[Nn][gG][aàảáâAÀẢÁÂ][yvỳYỲ](?!\p{L})/u;
const POSITIONS = letterheadWords.positions.map((name) => name.toUpperCase()).join('|');
/** A signature beside "Nơi nhận": its lines are in capitals behind the end of an item. */
const SIGNATURE = new RegExp(
  `(?<=[;:,.]\\s)(?<!(?:^|\\s)(?:TM|KT|TL|TUQ|Q)\\.\\s)(?:(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\\s?[./]\\s?\\p{Lu}{2}|(?:${POSITIONS})(?!\\p{L}))`,
  'u',
);

function wordAt(words: readonly string[], letters: number): number {
  let at = 0;
  for (const [index, word] of words.entries()) {
    if (at >= letters) return index;
    at += word.length + 1;
  }
  return words.length;
}

/** Where the number ends that a line begins with, if something else stands behind it. */
function behindNumber(text: string): number | null {
  const opening = NUMBER_WORD.exec(text)?.[0];
  if (opening === undefined) return null;
  const symbol = symbolAt(text.slice(opening.length));
  if (symbol === null) return null;
  const end = opening.length + symbol.length;
  return /^\s+\p{Lu}/u.test(text.slice(end)) ? end + 1 : null;
}

/**
 * The index of the word at which the right column of a letterhead or signature begins on a line without a gap; null
 * where the line is of one column.
 *
 * @example columnStart(['SỞ', 'XÂY', 'DỰNG', 'Độc', 'lập', '-', 'Tự', 'do', '-', 'Hạnh', 'phúc']) // 3
 */
export function columnStart(words: readonly string[]): number | null {
  for (let at = 1; at + MOTTO_WORDS <= words.length; at += 1) {
    if (FIRST_WORDS.has(skeleton(words[at] ?? '')) && isMotto(words.slice(at).join(' '))) return at;
  }
  const text = words.join(' ');
  const letters = behindNumber(text) ?? DATE_LINE.exec(text)?.index ?? SIGNATURE.exec(text)?.index ?? 0;
  const at = letters === 0 ? 0 : wordAt(words, letters);
  return at > 0 && at < words.length ? at : null;
}
