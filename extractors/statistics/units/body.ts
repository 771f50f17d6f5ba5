import type { UnitKind } from '../../../model/unit.ts';
import { likeness, nameWords } from './fold.ts';
import { type Body, bodies, institutions } from './knowledge.ts';
import { covers } from './lifetime.ts';

/** A body of `knowledge/units.json` that a name begins with, and what the name goes on with. */
export interface BodyReading {
  readonly body: Body;
  /** Which of its names it was. */
  readonly name: string;
  /** How many words the body's name took. */
  readonly words: number;
  readonly confidence: number;
}

const names = bodies
  .flatMap((body) =>
    [body.name, ...body.names].map((name) => ({ body, name, words: nameWords(withoutLevel(name)) })),
  )
  .sort((left, right) => right.words.length - left.words.length);

/** "Thanh tra tỉnh" is named with its level, which stands with the place where one is named. */
export function withoutLevel(name: string): string {
  return name.replace(/\s(?:tỉnh|thành phố)$/u, '');
}

/**
 * The body that a name begins with: the longest, and of several under one name the one of the day. Null where the
 * name begins with none.
 *
 * @example bodyAt('Sở Nội vụ Bình Định', null) // { body: so-noi-vu, words: 3, confidence: 1 }
 */
export function bodyAt(head: string, day: string | null): BodyReading | null {
  const words = nameWords(head);
  const found = names.flatMap(({ body, name, words: own }) => {
    const like = likeness(words.slice(0, own.length), own);
    return like === null ? [] : [{ body, name, words: own.length, confidence: like }];
  });
  const longest = Math.max(0, ...found.map(({ words: count }) => count));
  const fits = found
    .filter(({ words: count }) => count === longest)
    .sort((left, right) => right.confidence - left.confidence);
  const alike = fits.filter(({ confidence }) => confidence === fits[0]?.confidence);
  return alike.find(({ body }) => day !== null && covers(body, day)) ?? alike[0] ?? null;
}

/**
 * The only body of its level that an abbreviation of document symbols stands for; null where several do.
 *
 * @example bodyOfAbbreviation('SXD')?.id // 'so-xay-dung'
 */
export function bodyOfAbbreviation(abbreviation: string, day: string | null): Body | null {
  const found = bodies.filter(({ abbreviations }) => abbreviations.includes(abbreviation));
  const then = day === null ? found : found.filter((body) => covers(body, day));
  const [only, ...others] = then.length > 0 ? then : found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** What a body with a name of its own is, by its first words: a school, a hospital; null for none of them. */
export function institutionKind(head: string): UnitKind | null {
  const own = nameWords(head).join(' ');
  for (const { kind, words } of institutions) {
    if (
      words.some(
        (word) => own.startsWith(`${nameWords(word).join(' ')} `) || own === nameWords(word).join(' '),
      )
    )
      return kind;
  }
  return null;
}
