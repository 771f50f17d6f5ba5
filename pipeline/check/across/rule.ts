import { awardName, awardOf } from '../../../extractors/statistics/awards.ts';
import { message } from '../../../locales/message.ts';
import type { OtherDocument } from '../../../model/flag.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Profile, Statement } from '../../../model/statement.ts';
import type { Finding } from '../rule.ts';
import type { TopicKind } from './topics.ts';

/** A statement and the document that makes it. */
export interface Stated {
  readonly documentId: string;
  readonly profile: Profile;
  readonly statement: Statement;
}

/** What a rule has to say beside one of the documents. */
export interface DocumentFinding {
  readonly documentId: string;
  readonly finding: Finding;
}

/**
 * One check of documents against each other, over all statements of a topic. Pure, like the rules of one document;
 * its data stand in `knowledge/rules/<id>.json` and its words are `flags.<id>.<severity>`.
 */
export interface AcrossRule {
  readonly id: string;
  readonly topics: readonly TopicKind[];
  look(stated: readonly Stated[], topic: string): readonly DocumentFinding[];
}

/** The award as a flag names it, with the recipients where it is given to more than one kind. */
export function thingOf({ award, rank, recipient }: Statement): string {
  const name = awardName(award, rank);
  const isTold = (awardOf(award)?.recipients.length ?? 2) > 1;
  return isTold ? `${name} (${message('vi', `program.recipient-${recipient}`)})` : name;
}

/** A period as it stands inside a sentence: "năm 2023". */
export function periodName({ period: { label } }: Statement): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** The link from a flag to another document's number. */
export function otherOf({ documentId, profile, statement }: Stated): OtherDocument {
  return { documentId, name: profile.name, figure: statement.figures[0] ?? null };
}

/**
 * The one number that several documents give for a thing; null where they differ, since nothing tells then which of
 * them a third one is to be held against.
 */
export function agreed(stated: readonly Stated[]): Stated | null {
  const first = stated[0];
  if (first === undefined || stated.some(({ statement }) => statement.count !== first.statement.count))
    return null;
  return first;
}

/** A finding beside one statement's figures, which were compared with those of others. */
export function findingAt(
  stated: Stated,
  severity: Finding['severity'],
  parameters: Finding['parameters'],
  others: readonly Stated[],
): DocumentFinding {
  const { documentId, statement } = stated;
  const finding: Finding = {
    severity,
    parameters,
    figures: statement.figures.map((id) => ({ id })),
    evidence: statement.evidence,
    basis: null,
    others: others.map(otherOf),
  };
  return { documentId, finding };
}

/** Statements of the same thing together, as the key has it. */
export function together(stated: readonly Stated[], keyOf: (statement: Statement) => string): Stated[][] {
  return [...groupBy(stated, ({ statement }) => keyOf(statement)).values()];
}
