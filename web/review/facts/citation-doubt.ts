import type { DocumentHead, Issue } from '../../api/types.ts';

type Citation = DocumentHead['citations'][number];

const ABOUT_CITATIONS = 'citation-';

/** Whether an issue says something of a document that is cited, and is shown beside it. */
export function isAboutCitation({ code }: Issue): boolean {
  return code.startsWith(ABOUT_CITATIONS);
}

/** What is wrong with a citation: the issue at its first place; undefined where nothing is. */
export function doubtOf({ evidence: [place] }: Citation, issues: readonly Issue[]): Issue | undefined {
  if (place === undefined) return undefined;
  return issues.find(
    (issue) =>
      isAboutCitation(issue) && issue.page === place.page && issue.box?.join(' ') === place.box.join(' '),
  );
}
