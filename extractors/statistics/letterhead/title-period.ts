import type { Period } from '../../../model/figure.ts';
import type { Token } from '../stream/token.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';

const LISTED: readonly Tag[] = ['Comma', 'And', 'Semicolon'];
const UNTIL = /^(?:cho )?(?:đến|tới)(?: hết)?$|^[-–—]$/iu;

interface Named {
  readonly period: Period;
  readonly from: number;
  readonly to: number;
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, glued }, at) => (at > 0 && !glued ? ` ${text}` : text)).join('');
}

/** Whether nothing but "và", a comma or "đến" stands between two periods. */
function goesOn(terms: readonly Term[], tokens: readonly Token[], before: Named, next: Named): boolean {
  const between = terms.filter(({ from, to }) => from >= before.to && to <= next.from);
  const listed = between.length > 0 && between.every((term) => hasAny(term, LISTED));
  return listed || UNTIL.test(wordsOf(tokens.slice(before.to, next.from)));
}

/** Years or school years of which each begins after the one before it. */
function isLater({ period: before }: Named, { period: next }: Named): boolean {
  return next.kind === before.kind && next.kind !== 'range' && next.from > before.from;
}

/**
 * The period that a title names first, as one where it lists years: "các năm 2022, 2023 và 2024", "từ năm học 2019-2020
 * đến năm học 2022-2023". Null where it names none.
 */
export function titlePeriod(tokens: readonly Token[]): Period | null {
  const terms = termsOf(tokens);
  const named = terms.flatMap(({ content, from, to }): Named[] =>
    content.kind === 'period' ? [{ period: content.period, from, to }] : [],
  );
  const end = named.findIndex((one, at) => {
    const next = named[at + 1];
    return next === undefined || !isLater(one, next) || !goesOn(terms, tokens, one, next);
  });
  const [first, last] = [named[0], named[end]];
  if (first === undefined || last === undefined) return null;
  if (first === last) return first.period;
  const label = wordsOf(tokens.slice(first.from, last.to));
  return { from: first.period.from, to: last.period.to, kind: 'range', label };
}
