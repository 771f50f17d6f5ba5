import { createHash } from 'node:crypto';
import { type Flag, FlagId, type Severity } from '../../model/flag.ts';
import type { Finding, RuleFinding } from './rule.ts';
import { gistOfFinding } from './same-finding.ts';
import { wordingOf } from './wording.ts';

const GRAVEST_FIRST: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** `occurrence` tells apart findings that say the very same, counted from 0 in reading order. */
function flagId(gist: string, occurrence: number): FlagId {
  const hash = createHash('sha256').update(gist);
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
    gistOfFinding(a).localeCompare(gistOfFinding(b), 'en')
  );
}

/** The flags of some findings: gravest first, then in the order of the pages, each with an id of its own. */
export function flagsOf(findings: readonly RuleFinding[]): Flag[] {
  const seen = new Map<string, number>();
  return [...findings].sort(inOrder).map((entry) => {
    const { rule, finding } = entry;
    const gist = gistOfFinding(entry);
    const occurrence = seen.get(gist) ?? 0;
    seen.set(gist, occurrence + 1);
    return {
      id: flagId(gist, occurrence),
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
