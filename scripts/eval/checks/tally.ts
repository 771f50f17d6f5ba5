import type { Flag, Severity } from '../../../model/flag.ts';

/** What was found of one rule's planted errors in one form of file. */
export interface Recall {
  readonly rule: string;
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
}

/** Flags on documents that are right. */
export interface Alarms {
  readonly source: string;
  readonly documents: number;
  readonly flags: readonly Flag[];
}

/**
 * Whether the planted error was flagged: by one of its rules, and by a flag that the document without it does not have.
 */
export function isFound(rules: readonly string[], faulty: readonly Flag[], clean: readonly Flag[]): boolean {
  const before = new Set(clean.map(({ id }) => id));
  return faulty.some((flag) => rules.includes(flag.rule) && !before.has(flag.id));
}

/** Flags of some severity for each document. */
export function alarmsPerDocument({ documents, flags }: Alarms, severity: Severity): number {
  return documents === 0 ? 0 : flags.filter((flag) => flag.severity === severity).length / documents;
}

/** The share of planted errors that were found; null where none was planted. */
export function recallOf(rows: readonly Recall[]): number | null {
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  return planted === 0 ? null : rows.reduce((sum, row) => sum + row.found, 0) / planted;
}

/** How often each rule flagged, by severity: "cstdcs-share warning". */
export function byRule(flags: readonly Flag[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of flags) {
    const key = `${rule} ${severity}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
