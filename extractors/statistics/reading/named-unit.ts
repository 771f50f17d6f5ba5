import { foldText } from '../../../model/fold-text.ts';
import type { Token } from '../stream/token.ts';
import { keyed, tableWords } from '../tables/table-words.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { resolveUnit } from '../units/resolve.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { clauseAround } from './clause.ts';
import type { Statement } from './statement.ts';

/*
 * Whose count it is where a sentence or bullet names another unit than the document's: "- Sở Tư pháp: 91 cá nhân", "Sở
 * Nội vụ có 40 cá nhân đạt danh hiệu …". Taken for the document's own, it would be told of the wrong unit.
 */

const NAME: readonly Tag[] = ['Other', 'Recipient', 'Grantor', 'Plain', 'And', 'Of'];
/** "Sở Tư pháp", "Huyện Bình Khê": a body, and its name written large. */
const NAMED = /^\p{L}+(?:\s\p{L}+){0,2}\s\p{Lu}/u;
const MOST_WORDS = 10;

const byGrantor: ReadonlySet<string> = new Set(
  knowledge.families.flatMap((family) => Object.values(family.byGrantor)),
);

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, glued }, at) => (at > 0 && !glued ? ` ${text}` : text)).join('');
}

/** The terms right before a colon or "có", back to the mark or period that begins the clause. */
function nameBefore(clause: readonly Term[], at: number): readonly Term[] {
  const before = clause.slice(0, at);
  const start = before.findLastIndex((term) => !hasAny(term, NAME)) + 1;
  return before.slice(start);
}

/** The same body under another of its names: "Sở GD&ĐT" in the report of Sở Giáo dục và Đào tạo. */
function isOwn(name: string, own: string | null): boolean {
  if (own === null) return false;
  if (foldText(own).includes(foldText(name))) return true;
  const [one, other] = [name, own].map((each) => resolveUnit(each, { on: null })?.id.split('/').at(-1));
  return one !== undefined && one === other;
}

/**
 * The unit that a clause says a count is of; null where it names none, or the document's own.
 *
 * @param award what is counted: behind a colon a body may also be the one that gives
 */
export function namedUnit(
  terms: readonly Term[],
  tokens: readonly Token[],
  statement: Statement,
  award: string | null,
  own: string | null,
): string | null {
  const count = (statement.quantity ?? statement.items)?.term;
  if (count === undefined) return null;
  const clause = clauseAround(terms, count.from);
  const at = clause.findLastIndex((term) => term.to <= count.from && hasAny(term, ['Colon', 'Have']));
  const mark = clause[at];
  const behind = clause.slice(at + 1).find((term) => !term.tags.has('Approximate'));
  if (mark === undefined || behind?.from !== count.from) return null;
  if (mark.tags.has('Colon') && (award === null || byGrantor.has(award))) return null;
  const name = nameBefore(clause, at);
  const text = textOf(tokens.slice(name[0]?.from ?? mark.from, mark.from));
  const isUnit = NAMED.test(text) && tableWords.beginsUnit(keyed(text)) && !tableWords.isGroup(keyed(text));
  if (!isUnit || text.split(' ').length > MOST_WORDS || isOwn(text, own)) return null;
  return text;
}
