import type { z } from 'zod';
import { BadInputError } from '../../model/errors.ts';
import { Case } from './case.ts';

/** A file that holds no cases: no JSON, or JSON of another shape. `problem` says where. */
export class NotACaseFileError extends BadInputError {
  readonly code = 'not-a-case-file';
}

/** A case that does not fit, by its place (from 1) and its id where it has one. */
export interface BadCase {
  readonly at: number;
  readonly id: string | null;
  /** What is wrong and at which path: `figures[0].recipient: Invalid option …`. */
  readonly problem: string;
}

export interface CaseFile {
  readonly cases: readonly Case[];
  readonly bad: readonly BadCase[];
}

/**
 * Reads cases from a JSON array, from `{ "cases": […] }`, or from JSON lines.
 *
 * @param file its name, for the error
 * @throws NotACaseFileError where the whole is not in one of these forms, or holds no case at all
 */
export function readCaseFile(source: string, file: string): CaseFile {
  const entries = entriesOf(source.replace(/^\ufeff/, ''), file);
  if (entries.length === 0) throw new NotACaseFileError({ file, problem: '0 case' });
  const read = entries.map((entry, index) => readEntry(entry, index + 1));
  return {
    cases: read.filter((one): one is Case => !('problem' in one)),
    bad: read.filter((one): one is BadCase => 'problem' in one),
  };
}

type Entry = { readonly value: unknown } | { readonly problem: string };

function readEntry(entry: Entry, at: number): Case | BadCase {
  if ('problem' in entry) return { at, id: null, problem: entry.problem };
  const parsed = Case.safeParse(entry.value);
  if (parsed.success) return parsed.data;
  return { at, id: idOf(entry.value), problem: parsed.error.issues.map(issueText).join('; ') };
}

function idOf(value: unknown): string | null {
  if (!isObject(value) || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? String(value.id) : null;
}

/** `figures[2].count: Invalid input …` */
function issueText({ path, message }: z.core.$ZodIssue): string {
  const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${place.replace(/^\./, '') || '(…)'}: ${message}`;
}

function entriesOf(source: string, file: string): Entry[] {
  const whole = parseJson(source);
  if ('problem' in whole) return linesOf(source, file, whole.problem);
  const { value } = whole;
  if (Array.isArray(value)) return value.map((each: unknown) => ({ value: each }));
  if (isObject(value) && 'cases' in value && Array.isArray(value.cases))
    return value.cases.map((each: unknown) => ({ value: each }));
  // JSON lines with a single line.
  if (isObject(value) && 'text' in value) return [whole];
  throw new NotACaseFileError({ file, problem: 'JSON ≠ […], { "cases": […] }' });
}

/** JSON lines: taken for such where the first line is an object. */
function linesOf(source: string, file: string, problem: string): Entry[] {
  const entries = source
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(parseJson);
  const [first] = entries;
  if (first === undefined || 'problem' in first || !isObject(first.value))
    throw new NotACaseFileError({ file, problem });
  return entries;
}

function parseJson(source: string): Entry {
  try {
    return { value: JSON.parse(source) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
