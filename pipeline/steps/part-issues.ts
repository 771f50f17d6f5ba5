import { describeFailure, type Failure } from '../../model/failure.ts';
import type { Issue } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';

/** A part of a mail or an archive as far as it can be in trouble. */
interface TakenPart {
  readonly name: string;
  readonly failure: Failure | null;
}

/** What could not be taken out of a mail or an archive is also said of the mail or archive itself. */
export function partIssues(parts: readonly TakenPart[]): Issue[] {
  return parts.flatMap(({ name, failure }) =>
    failure ? [issue('part-refused', 'error', { name, reason: describeFailure(failure).reason })] : [],
  );
}
