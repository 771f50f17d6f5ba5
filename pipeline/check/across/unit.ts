import { NO_PARENT } from '../../../extractors/statistics/units/chain.ts';
import { resolveUnit } from '../../../extractors/statistics/units/resolve.ts';
import type { DocumentHead } from '../../../model/document.ts';
import { foldText } from '../../../model/fold-text.ts';
import type { ComparedUnit } from '../../../model/statement.ts';
import type { ResolvedUnit } from '../../../model/unit.ts';

/** The people's committee reports for its place: "UBND huyện Tây Sơn" is huyện Tây Sơn. */
const OF_PLACE = /\/ubnd$/;

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

/** The unit that a document reports for; null where it is not told, or its name alone could mean several. */
export function unitOfDocument(head: DocumentHead): ComparedUnit | null {
  if (head.resolvedUnit !== null) return sureUnit(head.resolvedUnit);
  return head.unit === null ? null : namedUnit(head.unit, head.parents[0]);
}

/**
 * What keeps documents of different units from being taken for one another, however unsure their unit is; null
 * where no unit is told at all.
 */
export function unitKeyOf(head: DocumentHead): string | null {
  if (head.resolvedUnit !== null) return keyOf(head.resolvedUnit.id);
  return head.unit === null ? null : `name:${foldText(head.unit)}`;
}

/** The unit that a figure speaks of: the document's own, or one that its tables and sentences name. */
export function unitOfFigure(name: string | null, head: DocumentHead): ComparedUnit | null {
  const own = unitOfDocument(head);
  if (name === null || own === null || name === head.unit) return name === null ? null : own;
  const above = head.unit === null ? head.parents : [head.unit, ...head.parents];
  const resolved = resolveUnit(name, { on: head.issuedOn ?? head.period?.to ?? null, parents: above });
  return resolved === null ? null : sureUnit(resolved);
}
