import type { Figure } from '../../../model/figure.ts';
import { CLAUSES } from '../grammar/clauses.ts';
import type { Named } from '../named.ts';
import { hasCount } from '../reading/breakdown.ts';
import type { Draft } from '../reading/draft.ts';
import type { Factors } from '../reading/factors.ts';
import type { Statement } from '../reading/statement.ts';
import type { Seen } from '../reading/text.ts';
import type { Term } from '../tagging/term.ts';
import { type Sources, sourcesOf } from './source.ts';
import { printed, shown, type TermShown } from './term-shown.ts';

/** The pattern that tied a count to its award; those outside `grammar/clauses.ts` have a name only. */
export interface PatternShown {
  readonly name: string;
  readonly match: string | null;
  readonly example: string | null;
}

/** A figure and how it was read; a table's cell has neither sentence nor sources nor factors. */
export interface Explained {
  readonly figure: Figure;
  readonly pattern: PatternShown;
  readonly sentence: readonly TermShown[] | null;
  readonly sources: Sources | null;
  readonly factors: Factors | null;
}

/** A sentence that holds numbers of which no figure was made. */
export interface NotTaken {
  readonly page: number;
  /** Those numbers, as printed with what they count. */
  readonly numbers: readonly string[];
  readonly sentence: readonly TermShown[];
}

function patternOf(name: string): PatternShown {
  const found = CLAUSES.patterns.find(({ pattern }) => pattern.name === name)?.pattern;
  return { name, match: found?.match ?? null, example: found?.example ?? null };
}

function shownOf({ sentence, around }: Seen): TermShown[] {
  return shown(sentence, around.tokens);
}

/** Whether a figure was made of the count that a term says. */
function isTaken(term: Term, drafts: readonly Draft[]): boolean {
  return drafts.some(({ statement }) =>
    [statement?.quantity?.term, statement?.items?.term].some(
      (count) => count !== undefined && count.from >= term.from && count.to <= term.to,
    ),
  );
}

function notTaken(seen: Seen): NotTaken[] {
  const { sentence, around, drafts } = seen;
  const left = sentence.filter((term) => hasCount([term]) && !isTaken(term, drafts));
  const [first] = left;
  if (first === undefined) return [];
  const page = around.tokens[first.from]?.place.page ?? 1;
  const numbers = left.map((term) => printed(around.tokens, term));
  return [{ page, numbers, sentence: shownOf(seen) }];
}

function explained({ figure, pattern, draft }: Named, seenOf: ReadonlyMap<Statement, Seen>): Explained {
  const statement = draft?.statement ?? null;
  const seen = statement === null ? undefined : seenOf.get(statement);
  const read = draft !== null && statement !== null && seen !== undefined;
  return {
    figure,
    pattern: patternOf(pattern),
    sentence: seen === undefined ? null : shownOf(seen),
    sources: read ? sourcesOf(draft, statement, seen) : null,
    factors: draft?.factors ?? null,
  };
}

/** The reasons of figures out of the sentences that they were read from. */
export function explanationOf(
  figures: readonly Named[],
  sentences: readonly Seen[],
): { figures: Explained[]; notTaken: NotTaken[] } {
  const seenOf = new Map<Statement, Seen>();
  for (const seen of sentences) {
    for (const { statement } of seen.drafts) if (statement !== null) seenOf.set(statement, seen);
  }
  return {
    figures: figures.map((named) => explained(named, seenOf)),
    notTaken: sentences.flatMap(notTaken),
  };
}
