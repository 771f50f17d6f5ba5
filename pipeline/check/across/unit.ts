import { NO_PARENT } from '../../../extractors/statistics/units/chain.ts';
import { resolveUnit } from '../../../extractors/statistics/units/resolve.ts';
import type { DocumentHead } from '../../../model/document.ts';
import { foldText } from '../../../model/fold-text.ts';
import type { ComparedUnit } from '../../../model/statement.ts';
import type { ResolvedUnit } from '../../../model/unit.ts';

/**
 * The people's committee reports for its place: "UBND huyện Tây Sơn" is huyện Tây Sơn, and what stands below it stands
 * below the place.
 */
const OF_PLACE = /\/ubnd(?=\/|$)/g;

function keyOf(id: string): string {
  return id.replace(OF_PLACE, '');
}

function parentOf(key: string): string | null {
  const last = key.lastIndexOf('/');
  return last < 0 ? null : key.slice(0, last);
}

/** No two enterprises of one name stand below one corporation, of which nobody says what stands above it. */
function isTold({ kind, parentId, remark }: ResolvedUnit): boolean {
  return kind === 'doanh_nghiep' && parentId !== null && remark === null;
}

/** Two communes of one name cannot be told apart where nothing says what stands above them. */
function sureUnit(unit: ResolvedUnit): ComparedUnit | null {
  if (unit.confidence <= NO_PARENT && !isTold(unit)) return null;
  const key = keyOf(unit.id);
  return { key, name: unit.name, kind: unit.kind, parent: parentOf(key) };
}

/** A body that the knowledge has not, by its own name and the one above it. */
function namedUnit(name: string, above: string | undefined): ComparedUnit | null {
  if (above === undefined) return null;
  const key = `name:${foldText(`${name}, ${above}`).replace(/\s+/g, ' ').trim()}`;
  return { key, name, kind: 'don_vi', parent: null };
}

type Reporter = Pick<DocumentHead, 'unit' | 'resolvedUnit' | 'parents'>;

/** Whose matters a document is on: a council writes the minutes of the body that it sits in. */
function reporterOf({ unit, resolvedUnit, parents, issuedOn, period }: DocumentHead): Reporter {
  const [above, ...others] = parents;
  if (resolvedUnit?.kind !== 'hoi_dong' || above === undefined) return { unit, resolvedUnit, parents };
  const body = resolveUnit(above, { on: issuedOn ?? period?.to ?? null, parents: others });
  return { unit: above, resolvedUnit: body, parents: others };
}

/** The unit that a document reports for; null where it is not told, or its name alone could mean several. */
export function unitOfDocument(head: DocumentHead): ComparedUnit | null {
  const { unit, resolvedUnit, parents } = reporterOf(head);
  if (resolvedUnit !== null) return sureUnit(resolvedUnit);
  return unit === null ? null : namedUnit(unit, parents[0]);
}

/**
 * What keeps documents of different units from being taken for one another, however unsure their unit is; null
 * where no unit is told at all.
 */
export function unitKeyOf(head: DocumentHead): string | null {
  const { unit, resolvedUnit } = reporterOf(head);
  if (resolvedUnit !== null) return keyOf(resolvedUnit.id);
  return unit === null ? null : `name:${foldText(unit)}`;
}

/** The unit that a figure speaks of: the document's own, or one that its tables and sentences name. */
export function unitOfFigure(name: string | null, head: DocumentHead): ComparedUnit | null {
  const own = unitOfDocument(head);
  if (name === null || own === null || name === head.unit) return name === null ? null : own;
  const above = head.unit === null ? head.parents : [head.unit, ...head.parents];
  const resolved = resolveUnit(name, { on: head.issuedOn ?? head.period?.to ?? null, parents: above });
  return resolved === null ? null : sureUnit(resolved);
}
