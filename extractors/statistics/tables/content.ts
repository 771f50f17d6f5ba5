import type { Recipient } from '../../../model/figure.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import type { Token } from '../stream/token.ts';
import { numberAt } from '../tagging/number.ts';
import type { Tag, Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { keyed } from './table-words.ts';

/** A count in a cell; `recipient` where the cell says whom it counts ("05 tập thể, 48 cá nhân"). */
export interface CellCount {
  readonly value: number;
  readonly outOf?: number;
  readonly recipient: Recipient | null;
  readonly certainty: number;
  readonly tokens: readonly Token[];
}

/**
 * What a cell holds. `empty`: nothing is stated; `nil`: a dash or "không", there is none; `mark`: an x that ticks
 * the row's name off; `text`: words, or numbers that cannot be told apart.
 */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'nil' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'counts'; readonly counts: readonly CellCount[]; readonly percent?: number }
  | { readonly kind: 'text' };

const DOTS = /^[.…\s]*$/u;
const DASHES = /^[-–—−_]+$/u;
const MARK = /^[x×✓✔☑]$/iu;
const NIL = new Set(['không', 'không có', 'chưa có', 'o', 'ko'].map(keyed));
const BETWEEN: readonly Tag[] = ['Comma', 'Semicolon', 'And', 'Colon', 'Have', 'Stop'];
/** What stands in brackets behind a count may be meant otherwise than we take it. */
const WITH_REMARK = 0.8;

function onOneLine(tokens: readonly Token[]): boolean {
  return new Set(tokens.map(({ place }) => place.line)).size <= 1;
}

function single(tokens: readonly Token[]): CellCount | null {
  const reading = numberAt(tokens, 0);
  // Numbers one below the other are two counts, not "12 345".
  if (reading === null || reading.to !== tokens.length || !onOneLine(tokens)) return null;
  const whole = reading.outOf === undefined ? {} : { outOf: reading.outOf };
  return { value: reading.value, certainty: reading.certainty, recipient: null, tokens, ...whole };
}

function ofTerm(term: Term, tokens: readonly Token[]): CellCount | null {
  const own = tokens.slice(term.from, term.to);
  if (term.content.kind === 'number') return single(own);
  if (term.content.kind !== 'quantity') return null;
  const { count, outOf, recipient, certainty } = term.content.quantity;
  return { value: count, certainty, recipient, tokens: own, ...(outOf === undefined ? {} : { outOf }) };
}

/** "125 (96,15%)", "125/130 người (trong đó nữ 40)": the count before the bracket. */
function beforeBracket(terms: readonly Term[], tokens: readonly Token[]): Content | null {
  const [first, open, inside, close] = terms;
  if (first === undefined || open?.tags.has('Open') !== true || terms.at(-1)?.tags.has('Close') !== true)
    return null;
  const count = ofTerm(first, tokens);
  if (count === null || inside === undefined) return null;
  if (inside.content.kind === 'percent' && close === terms.at(-1))
    return { kind: 'counts', counts: [count], percent: inside.content.value };
  return { kind: 'counts', counts: [{ ...count, certainty: count.certainty * WITH_REMARK }] };
}

/** The items of a cell: its lines, or what stands between dashes and semicolons. */
function itemsOf(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const newLine = at > 0 && token.place.line !== tokens[at - 1]?.place.line;
    const bullet = /^[-–+•;]$/u.test(token.text) && !(token.glued && tokens[at + 1]?.glued === true);
    if (newLine || bullet) items.push([]);
    if (!bullet) items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

function quantitiesOf(tokens: readonly Token[]): CellCount[] | null {
  const terms = phrasesOf(termsOf(tokens));
  const known = ({ tags }: Term): boolean => tags.has('Quantity') || BETWEEN.some((tag) => tags.has(tag));
  return terms.every(known)
    ? terms.map((term) => ofTerm(term, tokens)).filter((count) => count !== null)
    : null;
}

/** "05 tập thể; 48 cá nhân", "- Tập thể: 05" over "- Cá nhân: 48": counts that each say whom they count. */
function listed(tokens: readonly Token[]): Content | null {
  const whole = quantitiesOf(tokens);
  const items = itemsOf(tokens).map(quantitiesOf);
  const read = items.length > 1 && items.every((item) => item !== null) ? items : [whole];
  if (read.some((item) => item === null)) return null;
  const counts = read.flatMap((item) => item ?? []);
  return counts.length === 0 ? null : { kind: 'counts', counts };
}

/**
 * Reads a cell.
 *
 * @example of "-": `{ kind: 'nil' }`; of "07": one count of 7; of "05 tập thể, 48 cá nhân": two counts
 */
export function contentOf(tokens: readonly Token[], text: string): Content {
  if (DOTS.test(text)) return { kind: 'empty' };
  if (DASHES.test(text) || NIL.has(keyed(text))) return { kind: 'nil' };
  if (MARK.test(text)) return { kind: 'mark' };
  const count = single(tokens);
  if (count !== null) return { kind: 'counts', counts: [count] };
  if (!/\d/u.test(text)) return { kind: 'text' };
  return beforeBracket(phrasesOf(termsOf(tokens)), tokens) ?? listed(tokens) ?? { kind: 'text' };
}

const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%?$/u;

/** The percentage in a cell of a column of shares; null where the cell holds none. */
export function percentOf(text: string): number | null {
  const match = PERCENT.exec(text.trim());
  return match === null ? null : Number((match[1] ?? '').replace(',', '.'));
}
