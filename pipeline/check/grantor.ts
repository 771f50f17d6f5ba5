import type { GrantorClass } from '../../extractors/statistics/vocabulary/grantor.ts';
import { syllableKey } from '../../extractors/statistics/vocabulary/key.ts';
import { knowledge } from '../../extractors/statistics/vocabulary/knowledge.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Page } from '../../model/page.ts';
import { quoteOf } from '../../model/quote.ts';
import { runningText, textBefore } from './running-text.ts';

/** Who gave an award, as printed, and which class of grantors that is. */
export interface GrantorNamed {
  readonly name: string;
  readonly class: GrantorClass;
}

const SYLLABLE = /[\p{L}\p{M}\d]+/gu;

function keysOf(name: string): string[] {
  return (name.match(SYLLABLE) ?? []).map(syllableKey);
}

const CLASSES: ReadonlyMap<string, GrantorClass> = new Map(
  knowledge.grantors.flatMap((grantor) =>
    grantor.names.map((name): [string, GrantorClass] => [keysOf(name).join(' '), grantor.class]),
  ),
);

/**
 * The class of the body that a name begins with, by the longest name of `knowledge/grantors.json`; null where none fits.
 *
 * @example grantorClass('Chủ tịch UBND huyện Tây Sơn') // 'huyen'
 */
export function grantorClass(name: string): GrantorClass | null {
  const keys = keysOf(name);
  for (let length = keys.length; length > 0; length -= 1) {
    const found = CLASSES.get(keys.slice(0, length).join(' '));
    if (found !== undefined) return found;
  }
  return null;
}

/** "Giám đốc Sở [đã quyết định tặng] Cờ thi đua của UBND tỉnh": the verbs between who gives and what is given. */
const GIVES =
  /\s+(?:(?:đã|có|ra|ban hành|quyết định|trao)\s+)*(?:tặng thưởng|trao tặng|tặng|công nhận)(?:\s+danh hiệu)?\s*(?=[“"]?\p{Lu})/gu;
const MOST_WORDS = 8;
const REACH = 80;

/** The body that is printed right before the last "tặng" and an award; null where no known one stands there. */
function giverIn(text: string): GrantorNamed | null {
  const verbs = [...text.matchAll(GIVES)].at(-1);
  const words = verbs === undefined ? [] : text.slice(0, verbs.index).split(/\s+/u).slice(-MOST_WORDS);
  for (let from = 0; from < words.length; from += 1) {
    const name = words.slice(from).join(' ');
    const found = CLASSES.get(keysOf(name).join(' '));
    if (found !== undefined) return { name, class: found };
  }
  return null;
}

/**
 * Who is said to give an award, where that is somebody else than the award's own body: "Giám đốc Sở tặng Cờ thi đua của
 * UBND tỉnh". Null where nobody else is named.
 */
export function otherGiver(figure: Figure, pages: readonly Page[]): GrantorNamed | null {
  const before = textBefore(runningText(pages), figure.evidence, REACH);
  const giver = giverIn(`${before.slice(before.lastIndexOf('. ') + 1)} ${quoteOf(figure.evidence)}`);
  const own = figure.authority === undefined ? null : grantorClass(figure.authority);
  return giver === null || giver.class === own ? null : giver;
}

/** Who gave it: whom the report names, in a decision else the one that decides; null where nobody is told. */
export function grantorOf(figure: Figure, { kind, issuer }: DocumentHead): GrantorNamed | null {
  const name = figure.authority ?? (kind === 'quyet_dinh' ? issuer : null);
  const found = name === null ? null : grantorClass(name);
  return name === null || found === null ? null : { name, class: found };
}
