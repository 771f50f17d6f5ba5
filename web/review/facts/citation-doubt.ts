import type { DocumentHead, Issue } from '../../api/types.ts';

type Citation = DocumentHead['citations'][number];

const ABOUT_CITATIONS = 'citation-';

/** What is wrong with a citation: the issue at its first place; undefined where nothing is. */
export function doubtOf({ evidence: [place] }: Citation, issues: readonly Issue[]): Issue | undefined {
  if (place === undefined) return undefined;
  return issues.find(
    (issue) =>
      issue.code.startsWith(ABOUT_CITATIONS) &&
      issue.page === place.page &&
      issue.box?.join(' ') === place.box.join(' '),
  );
}

interface Read {
  readonly head: Pick<DocumentHead, 'citations'> | null;
  readonly issues: readonly Issue[];
}

/** The issues that no citation of the document shows beside it. */
export function issuesElsewhere({ head, issues }: Read): Issue[] {
  const shown = new Set(head?.citations.map((citation) => doubtOf(citation, issues)));
  return issues.filter((issue) => !shown.has(issue));
}
