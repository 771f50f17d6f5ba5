import { retag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';

/** Lets "danh hiệu này" stand for the award named before it: "truy tặng danh hiệu này cho 06 mẹ". */
export function awardsMeant(terms: readonly Term[]): Term[] {
  let before: AwardTerm | null = null;
  return terms.map((term) => {
    if (isAwardTerm(term)) before = term;
    if (!term.tags.has('Same') || before === null) return term;
    return { ...retag(term, ['Award'], ['Same', 'Skip']), content: before.content };
  });
}
