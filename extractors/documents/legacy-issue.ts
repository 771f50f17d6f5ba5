import type { Issue } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
import type { ReadRun } from '../text/legacy/runs.ts';

const EXAMPLE_LENGTH = 40;
const SOME_WORDS = /\S\s+\S/;

/**
 * One note for each legacy encoding that text was decoded from, with the beginning of what it became.
 *
 * @param runs of the document, or of the page
 * @param page where the text has pages of its own
 */
export function legacyIssues(runs: readonly ReadRun[], page?: number): Issue[] {
  const names = [...new Set(runs.flatMap(({ encoding }) => (encoding === null ? [] : [encoding.name])))];
  return names.map((name) => {
    const read = runs.filter(({ encoding }) => encoding?.name === name).map(({ text }) => text);
    const whole = read.find((text) => SOME_WORDS.test(text)) ?? read.join('');
    const example = whole.trim().replace(/\s+/g, ' ').slice(0, EXAMPLE_LENGTH).trim();
    return issue('legacy-encoding', 'info', { encoding: name, example }, page === undefined ? {} : { page });
  });
}
