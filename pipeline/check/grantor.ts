import type { GrantorClass } from '../../extractors/statistics/vocabulary/grantor.ts';
import { syllableKey } from '../../extractors/statistics/vocabulary/key.ts';
import { knowledge } from '../../extractors/statistics/vocabulary/knowledge.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';

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

/** Who gave it: whom the report names, in a decision else the one that decides; null where nobody is told. */
export function grantorOf(figure: Figure, { kind, issuer }: DocumentHead): GrantorNamed | null {
  const name = figure.authority ?? (kind === 'quyet_dinh' ? issuer : null);
  const found = name === null ? null : grantorClass(name);
  return name === null || found === null ? null : { name, class: found };
}
