import { decodeText } from '../../extractors/documents/text-file/decode.ts';
import { recordsOf, SEPARATORS } from '../../extractors/documents/text-file/delimited.ts';
import { groupsOf } from '../../extractors/statistics/campaign/reporters.ts';
import { ReporterGroup } from '../../model/campaign.ts';
import { NewReportingUnit } from '../../model/campaign-plan.ts';
import { BadInputError } from '../../model/errors.ts';
import { foldText } from '../../model/fold-text.ts';
import { reportWords } from './knowledge.ts';

/** A list that cannot be read as one: no text, no name in it, or far too long. */
export class UnitListError extends BadInputError {
  readonly code = 'unit-list';
}

/** The units of a list, and the words for groups that say nothing to us (their units are taken without a group). */
export interface UnitList {
  readonly units: readonly NewReportingUnit[];
  readonly unknownGroups: readonly string[];
}

type Column = 'name' | 'groups' | 'parent';
type Columns = Readonly<Record<Column, number | null>>;

/** The order of the columns where no head names them. */
const PLAIN: Columns = { name: 0, groups: 1, parent: 2 };
/** As many as a ministry asks; more is the wrong file. */
const MOST_UNITS = 5000;

function columnsOf(head: readonly string[]): Columns | null {
  const at = (words: readonly string[]): number | null => {
    const found = head.findIndex((cell) => words.some((word) => foldText(word) === foldText(cell)));
    return found < 0 ? null : found;
  };
  const { name, groups, parent } = reportWords.columns;
  const columns = { name: at(name), groups: at(groups), parent: at(parent) };
  return columns.name === null ? null : columns;
}

/** A list without a head may still number its lines. */
function withoutNumbers(records: readonly (readonly string[])[]): (readonly string[])[] {
  const numbered = records.every(([first = '', ...rest]) => /^\d+\.?$/u.test(first) && rest.length > 0);
  return records.map((record) => (numbered ? record.slice(1) : record));
}

/** The widest reading of a text: a list of names alone has no separator at all. */
function recordsIn(text: string): readonly (readonly string[])[] {
  const width = (records: readonly (readonly string[])[]) => records[0]?.length ?? 0;
  const readings = SEPARATORS.map((separator) => recordsOf(text, separator) ?? []);
  return readings.reduce((best, one) => (width(one) > width(best) ? one : best));
}

function groupsIn(text: string): { groups: ReporterGroup[]; unknown: string[] } {
  const groups: ReporterGroup[] = [];
  const unknown: string[] = [];
  for (const part of text
    .split(/[;|]/u)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const code = ReporterGroup.safeParse(part);
    const found = code.success ? [code.data] : groupsOf(part);
    groups.push(...found);
    if (found.length === 0) unknown.push(part);
  }
  return { groups: [...new Set(groups)], unknown };
}

/**
 * The units of a list that somebody made in a spreadsheet: name, group, unit above, parted by tabs, `;` or `,`, with
 * or without a head; or one name a line. Groups are our codes or the words of letters ("Các sở, ban, ngành").
 *
 * @throws UnitListError
 */
export function unitsOfCsv(bytes: Uint8Array): UnitList {
  const text =
    decodeText(bytes)
      ?.replace(/^\ufeff/u, '')
      .replaceAll(/\r\n?/gu, '\n') ?? '';
  const all = recordsIn(text);
  const headed = columnsOf(all[0] ?? []);
  const rows = headed === null ? withoutNumbers(all) : all.slice(1);
  const columns = headed ?? PLAIN;
  const cell = (record: readonly string[], column: Column) => record[columns[column] ?? -1]?.trim() ?? '';
  const unknownGroups = new Set<string>();
  const units = rows.flatMap((record) => {
    const { groups, unknown } = groupsIn(cell(record, 'groups'));
    for (const word of unknown) unknownGroups.add(word);
    const unit = { name: cell(record, 'name'), groups, parent: cell(record, 'parent') || null };
    const read = NewReportingUnit.safeParse(unit);
    return read.success ? [read.data] : [];
  });
  if (units.length === 0 || units.length > MOST_UNITS)
    throw new UnitListError({ count: units.length, most: MOST_UNITS });
  return { units, unknownGroups: [...unknownGroups] };
}
