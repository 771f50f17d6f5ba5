import type { Issue } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
import { wordsOfText } from '../text/normalise.ts';

/**
 * What is told of text that was struck through: nobody means it any more, and joined to what was written in its
 * place ("11" struck, "12" behind it) it would make another number. A person still sees it, so it is told.
 */
export function struckIssues(struck: readonly string[]): Issue[] {
  const words = struck.flatMap(wordsOfText).length;
  return words === 0 ? [] : [issue('struck-text', 'warning', { words })];
}
