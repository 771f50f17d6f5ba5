import { createHash } from 'node:crypto';
import { type Flag, FlagId, type Severity } from '../../model/flag.ts';
import type { Finding, Rule } from './rule.ts';
import { wordingOf } from './wording.ts';

const GRAVEST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A finding of a rule, on its way to becoming a flag. */
export interface RuleFinding {
  readonly rule: Pick<Rule, 'id'>;
  readonly finding: Finding;
}

/** What a flag says, whatever the place on the page: the same words read again give the same text. */
function contentOf({ rule, finding }: RuleFinding): string {
  return JSON.stringify([
    rule.id,
    Object.entries(finding.parameters)
      .filter(([name]) => finding.identity?.includes(name) ?? true)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    finding.figures.map((figure) => figure.id),
    finding.evidence.map((evidence) => evidence.text),
  ]);
}

/** `occurrence` tells apart findings with the very same content, counted from 0 in reading order. */
function flagId(content: string, occurrence: number): FlagId {
  const hash = createHash('sha256').update(content);
  if (occurrence > 0) hash.update(`#${occurrence}`);
  return FlagId.parse(`g_${hash.digest('hex').slice(0, 12)}`);
}

/** Page, then down, then across; what points at no place comes last. */
function placeOf(finding: Finding): readonly [number, number, number] {
  const first = finding.evidence[0];
  return first === undefined ? [Number.MAX_SAFE_INTEGER, 0, 0] : [first.page, first.box[1], first.box[0]];
}

function inOrder(a: RuleFinding, b: RuleFinding): number {
  const [pageA, downA, acrossA] = placeOf(a.finding);
  const [pageB, downB, acrossB] = placeOf(b.finding);
  return (
    GRAVEST_FIRST[a.finding.severity] - GRAVEST_FIRST[b.finding.severity] ||
    pageA - pageB ||
    downA - downB ||
    acrossA - acrossB ||
    a.rule.id.localeCompare(b.rule.id, 'en') ||
    contentOf(a).localeCompare(contentOf(b), 'en')
  );
}

/** The flags of some findings: gravest first, then in the order of the pages, each with an id of its own. */
export function flagsOf(findings: readonly RuleFinding[]): Flag[] {
  const seen = new Map<string, number>();
  return [...findings].sort(inOrder).map((entry) => {
    const { rule, finding } = entry;
    const content = contentOf(entry);
    const occurrence = seen.get(content) ?? 0;
    seen.set(content, occurrence + 1);
    return {
      id: flagId(content, occurrence),
      rule: rule.id,
      severity: finding.severity,
      message: wordingOf('vi', rule.id, finding.severity, finding.parameters),
      parameters: finding.parameters,
      figures: finding.figures.map((figure) => figure.id),
      evidence: finding.evidence,
      basis: finding.basis,
      others: finding.others ?? [],
    };
  });
}
