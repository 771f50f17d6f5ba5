import { isSyllable } from '../../text/syllable.ts';
import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import type { Tag, Term } from './term.ts';

const SMALL = /^\p{Ll}+$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const DIGIT_INSIDE = /\p{Ll}\d+\p{Ll}/u;
/** "điểm c khoản 2": a letter that names an item. */
const POINT = syllableKey('điểm');

const UNIT = /^(?:[a-z]{1,2}|đ)$/u;

/** A letter or unit by itself that text uses: "5 km", "điểm c", "c)", "tr. 5", "h/ng". */
function isSymbol(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token === undefined || token.text.length > 2) return false;
  if (before?.key === POINT || (before?.kind === 'number' && UNIT.test(token.text))) return true;
  return next?.glued === true && /^[).:/]$/u.test(next.text);
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL = /[aăâeêioôơuưy]/u;
const NATIVE_END = /(?:[aăâeêioôơuưymnpt]|ng|nh|c|ch)$/u;

/**
 * Whether a capitalised word cannot be a name of another tongue either ("Krông", "Lắk"): it ends as Vietnamese words
 * do, and carries a tone or has no vowel ("Bằnng", "Chnh").
 */
function isBrokenName(text: string): boolean {
  const bare = text.toLowerCase().normalize('NFD').replace(TONE, '').normalize('NFC');
  if (!CAPITALISED.test(text) || isSyllable(text) || !NATIVE_END.test(bare)) return false;
  return TONE.test(text.normalize('NFD')) || (text.length > 2 && !VOWEL.test(bare));
}

/** Two words run together at a capital: "đoànLao". */
const RUN_TOGETHER = /\p{Ll}{2}\p{Lu}\p{Ll}/u;
const CAPITAL_CONSONANT = /^[BCDĐGHKLMNPQRSTVX]$/u;

/** "T hường": a capital torn off its syllable; at the start of a text also what is left of a first word, "Đ nghị". */
function isTornOff(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return false;
  if (!CAPITAL_CONSONANT.test(token.text) || !SMALL.test(next.text)) return false;
  return at === 0 || isSyllable(token.text + next.text);
}

/**
 * Whether a token is a word that print damage has left unreadable: small letters that spell no Vietnamese syllable
 * ("đấunăm", "ngbị"), or consonants alone ("h" of "h uyện"). Names of other tongues and abbreviations are none, except
 * where a sentence begins.
 */
export function isGarbled(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  const { text } = token;
  if (DIGIT_INSIDE.test(text) || RUN_TOGETHER.test(text) || isTornOff(tokens, at)) return true;
  if (SMALL.test(text)) return !isSyllable(text) && !isSymbol(tokens, at);
  return isBrokenName(text) || (at === 0 && CAPITALISED.test(text) && !isSyllable(text));
}

/** Phrases that turn what is said; with a letter wrong they may be others. */
const TURNING: readonly Tag[] = ['Proposed', 'Registered', 'Target', 'Awarded', 'Not'];
const OTHER_LETTER = 0.6;

/** Whether nobody can be sure of some word among these. */
export function hasGarbled(terms: readonly Term[]): boolean {
  return terms.some(
    ({ tags, distance }) =>
      tags.has('Garbled') || (distance >= OTHER_LETTER && TURNING.some((tag) => tags.has(tag))),
  );
}
