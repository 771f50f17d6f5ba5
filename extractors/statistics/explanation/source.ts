import { spanOf } from '../reading/clause.ts';
import { contextOf } from '../reading/context.ts';
import type { Draft } from '../reading/draft.ts';
import { statusTag } from '../reading/scope.ts';
import type { Statement } from '../reading/statement.ts';
import type { Seen } from '../reading/text.ts';
import { grantorOf, type Term } from '../tagging/term.ts';
import { printed } from './term-shown.ts';

/** Where something that a figure says came from, and the words that said it where they stand in the sentence. */
export interface Source {
  readonly from: 'sentence' | 'heading' | 'document' | 'default';
  readonly words: string | null;
}

/** Where the parts of a figure came from; null for what it does not have. */
export interface Sources {
  readonly status: Source;
  readonly period: Source | null;
  readonly authority: Source | null;
  readonly occasion: Source | null;
}

function source(own: boolean, lent: boolean, last: 'document' | 'default', words: string | null): Source {
  if (own) return { from: 'sentence', words };
  return { from: lent ? 'heading' : last, words: null };
}

/** Where what a statement became came from: the words around it, the headings above, the document. */
export function sourcesOf({ figure }: Draft, statement: Statement, { around }: Seen): Sources {
  const { terms, tokens, scope } = around;
  const context = contextOf(terms, statement);
  const end = spanOf(statement).to;
  /** The words of the last term that says so before the statement's end, else of the first behind it. */
  const wordsOf = (says: (term: Term) => boolean): string | null => {
    const term = terms.findLast((one) => one.from < end && says(one)) ?? terms.find(says);
    return term === undefined ? null : printed(tokens, term);
  };
  const { authority, occasion, period } = figure;
  const within = statement.awards.some((award) => award.content.grantor?.text === authority);
  return {
    status: source(
      context.status !== null,
      scope.status !== null,
      'default',
      wordsOf((term) => statusTag(term) === context.status),
    ),
    period:
      period === null
        ? null
        : source(
            context.period !== null || statement.otherYear !== null,
            scope.period !== null,
            'document',
            wordsOf(({ content }) => content.kind === 'period' && content.period.label === period.label),
          ),
    authority:
      authority === undefined
        ? null
        : source(
            within || context.grantor !== null,
            true,
            'default',
            within ? authority : wordsOf((term) => grantorOf(term)?.text === authority),
          ),
    occasion:
      occasion === undefined
        ? null
        : source(
            context.occasion !== null,
            true,
            'default',
            wordsOf(({ content }) => content.kind === 'occasion' && content.occasion === occasion),
          ),
  };
}
