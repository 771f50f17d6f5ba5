import type { Term } from '../tagging/term.ts';
import type { Statement } from './statement.ts';

/** The first and last token that a statement was read from. */
export function spanOf(statement: Statement): { from: number; to: number } {
  const parts = [...statement.awards, statement.quantity?.term, statement.items?.term].filter(
    (part) => part !== undefined,
  );
  return { from: Math.min(...parts.map((part) => part.from)), to: Math.max(...parts.map((part) => part.to)) };
}

/** The tokens of a statement's own count. */
export function ownSpan(statement: Statement): { from: number; to: number } {
  const count = statement.quantity?.term ?? statement.items?.term;
  return count === undefined ? spanOf(statement) : { from: count.from, to: count.to };
}

/** The terms between the semicolons or full stops around a token, or around the tokens `[token, to)`. */
export function clauseAround(terms: readonly Term[], token: number, to: number = token): readonly Term[] {
  const ends = (term: Term): boolean => term.tags.has('Semicolon') || term.tags.has('Stop');
  const start = terms.findLastIndex((term) => term.from < token && ends(term)) + 1;
  const end = terms.findIndex((term) => term.from >= to && ends(term));
  return terms.slice(start, end < 0 ? terms.length : end);
}
