import type { Content, Term } from '../tagging/term.ts';

/** An award that the grammar saw, with the term that named it. */
export type AwardTerm = Term & { readonly content: Extract<Content, { kind: 'award' }> };

export function isAwardTerm(term: Term): term is AwardTerm {
  return term.content.kind === 'award';
}
