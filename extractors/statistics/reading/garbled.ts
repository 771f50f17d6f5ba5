import { hasGarbled } from '../tagging/garbled.ts';
import type { Term } from '../tagging/term.ts';
import { spanOf } from './clause.ts';
import type { Statement } from './statement.ts';

/** Whether words that nobody can read stand before the statement in its sentence, or beside it up to its clause's end. */
export function isBesideGarbled(terms: readonly Term[], statement: Statement): boolean {
  const { from, to } = spanOf(statement);
  const start = terms.findLastIndex((term) => term.from < from && term.tags.has('Stop')) + 1;
  const end = terms.findIndex(
    (term) => term.from >= to && (term.tags.has('Semicolon') || term.tags.has('Stop')),
  );
  return hasGarbled(terms.slice(start, end < 0 ? terms.length : end));
}
