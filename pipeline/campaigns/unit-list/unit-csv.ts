import { decodeLines } from '../../../extractors/documents/text-file/decode.ts';
import { groupsOf } from '../../../extractors/statistics/campaign/reporters.ts';
import { ReporterGroup } from '../../../model/campaign.ts';
import { MOST_GROUPS, MOST_NAME, NewReportingUnit } from '../../../model/campaign-plan.ts';
import { unitKey } from '../unit-key.ts';
import {
  EmptyUnitListError,
  type LineRefusal,
  UnitLinesError,
  UnitListNotTextError,
  UnitListTooLongError,
} from './errors.ts';
import { type Row, rowsOf } from './rows.ts';

/** The units of a list, each once. */
export interface UnitList {
  readonly units: readonly NewReportingUnit[];
  /** Words for groups that say nothing to us; their units are taken without a group. */
  readonly unknownGroups: readonly string[];
  /** Lines that say again what another one said. */
  readonly repeated: readonly number[];
}

/** As many as a ministry asks; more is the wrong file. */
const MOST_UNITS = 5000;

interface Groups {
  readonly groups: readonly ReporterGroup[];
  readonly unknown: readonly string[];
}

function groupsIn(text: string): Groups {
  const parts = text
    .split(/[;|]/u)
    .map((one) => one.trim())
    .filter(Boolean)
    .map((part) => {
      const code = ReporterGroup.safeParse(part);
      return { part, found: code.success ? [code.data] : groupsOf(part) };
    });
  return {
    groups: [...new Set(parts.flatMap(({ found }) => found))],
    unknown: parts.filter(({ found }) => found.length === 0).map(({ part }) => part),
  };
}

function refusalOf(
  { line, name, parent, tooMany }: Row,
  { groups }: Groups,
  width: number,
): LineRefusal | null {
  if (tooMany > 0) return { line, kind: 'many-columns', count: tooMany, most: width };
  if (name === '') return { line, kind: 'no-name' };
  if (name.length > MOST_NAME) return { line, kind: 'long-name', length: name.length, most: MOST_NAME };
  if (parent.length > MOST_NAME) return { line, kind: 'long-parent', length: parent.length, most: MOST_NAME };
  if (groups.length > MOST_GROUPS)
    return { line, kind: 'many-groups', count: groups.length, most: MOST_GROUPS };
  return null;
}

const sameGroups = (one: Groups['groups'], other: Groups['groups']) =>
  one.length === other.length && one.every((group) => other.includes(group));

function listOf(rows: readonly Row[], width: number): UnitList {
  const refusals: LineRefusal[] = [];
  const unknownGroups = new Set<string>();
  const repeated: number[] = [];
  const taken = new Map<string, { readonly line: number; readonly unit: NewReportingUnit }>();
  for (const row of rows) {
    const read = groupsIn(row.groups);
    for (const word of read.unknown) unknownGroups.add(word);
    const unit = { name: row.name, groups: read.groups, parent: row.parent || null };
    const before = taken.get(unitKey(unit));
    const refusal = refusalOf(row, read, width);
    if (refusal !== null) refusals.push(refusal);
    else if (before === undefined)
      taken.set(unitKey(unit), { line: row.line, unit: NewReportingUnit.parse(unit) });
    else if (sameGroups(before.unit.groups, unit.groups)) repeated.push(row.line);
    else refusals.push({ line: row.line, kind: 'other-groups', other: before.line });
  }
  if (refusals.length > 0) throw new UnitLinesError(refusals);
  const units = [...taken.values()].map(({ unit }) => unit);
  return { units, unknownGroups: [...unknownGroups], repeated };
}

/**
 * The units of a list that somebody made in a spreadsheet: name, group, unit above, parted by tabs, `;` or `,`, with
 * or without a head; or one name a line. Groups are our codes or the words of letters ("Các sở, ban, ngành"). The
 * whole list or nothing of it: every line that cannot be taken is named.
 *
 * @throws UnitListError, by its cause
 */
export function unitsOfCsv(bytes: Uint8Array): UnitList {
  if (bytes.length === 0) throw new EmptyUnitListError();
  const lines = decodeLines(bytes);
  if (lines === null) throw new UnitListNotTextError();
  const text = lines.map((line) => line.text).join('\n');
  const { rows, width } = rowsOf(text.replace(/^\ufeff/u, ''));
  if (rows.length === 0) throw new EmptyUnitListError();
  if (rows.length > MOST_UNITS) throw new UnitListTooLongError({ count: rows.length, most: MOST_UNITS });
  return listOf(rows, width);
}
