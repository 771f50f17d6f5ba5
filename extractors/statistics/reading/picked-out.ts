import type { RecipientRole, Sex } from '../../../model/figure.ts';
import type { Token } from '../stream/token.ts';
import { partsSaid } from '../tables/part-words.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { ownSpan } from './clause.ts';
import type { Statement } from './statement.ts';

/** Whom of all a count picks out; empty where it says nothing of the kind. */
interface PickedOut {
  readonly role?: RecipientRole;
  readonly sex?: Sex;
}

const BEGINS: readonly Tag[] = ['Semicolon', 'Including', 'Open', 'Quantity', 'Stop'];
const ENDS: readonly Tag[] = ['Comma', 'Semicolon', 'Close', 'Quantity', 'Including', 'Stop'];

/** The words around a part's count that say who is counted: "trong đó [nữ: 12]", "[12 người trực tiếp lao động]". */
function wordsAround(terms: readonly Term[], tokens: readonly Token[], statement: Statement): string {
  const own = ownSpan(statement);
  const before = terms.filter((term) => term.to <= own.from);
  const behind = terms.filter((term) => term.from >= own.to);
  const start = before.findLast((term) => hasAny(term, BEGINS))?.to ?? own.from;
  const end = behind.find((term) => hasAny(term, ENDS))?.from ?? behind.at(-1)?.to ?? own.to;
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * The sex or role that a part picks out of its total. Only parts are asked: "công nhân trực tiếp sản xuất" of a total
 * says who all of them are.
 */
export function pickedOut(terms: readonly Term[], tokens: readonly Token[], statement: Statement): PickedOut {
  if (statement.partOf === null || statement.otherYear !== null) return {};
  const { role, sex } = partsSaid(wordsAround(terms, tokens, statement)) ?? {};
  return { ...(role === undefined ? {} : { role }), ...(sex === undefined ? {} : { sex }) };
}
