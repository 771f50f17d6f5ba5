import { skeleton } from '../../text/distance.ts';
import { knownMovements } from './knowledge.ts';

/**
 * A movement's name as it is compared: letters and figures alone, so that dashes, commas, case and lost marks tell
 * nothing apart.
 *
 * @example nameKey('Vì người nghèo – Không để ai') // 'vinguoingheokhongdeai'
 */
export function nameKey(name: string): string {
  return skeleton(name).replace(/[^a-z0-9]/g, '');
}

const keys = knownMovements.map(({ id, name, parts }) => ({
  id,
  whole: nameKey(name),
  parts: parts.map(nameKey),
}));

/** The id of the known movement that a name means, its own or a local one; null where it means none. */
export function knownMovement(name: string): string | null {
  const own = nameKey(name);
  const known = keys.find(
    ({ whole, parts }) => own.startsWith(whole) || parts.some((part) => own.includes(part)),
  );
  return known?.id ?? null;
}

const printable = knownMovements.flatMap(({ name, parts }) => [name, ...parts]);

/** The known names as they are looked for without quotation marks behind "phong trào"; longest first. */
export const printedNames: readonly string[] = printable.sort((left, right) => right.length - left.length);
