import type { DocumentHead } from '../../model/document.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
import type { Page } from '../../model/page.ts';
import { printedDay } from '../../model/printed-day.ts';
import type { ResolvedUnit } from '../../model/unit.ts';
import { citationsOf } from './citations/citations.ts';
import { citationDoubts } from './citations/doubts.ts';
import { type Letterhead, letterheadOf } from './letterhead/letterhead.ts';
import { provinceNamed } from './letterhead/unit.ts';
import { movementsOf } from './movements/movements.ts';
import { outlineOf } from './outline/outline.ts';
import { passagesOf } from './passage/passage.ts';
import type { Block, BodyLine } from './stream/blocks.ts';
import { resolveUnit } from './units/resolve.ts';

/** The day that names are understood on: of issue, else the end of what the document reports on. */
function dayOf({ issuedOn, dateLine, period }: Letterhead): string | null {
  if (issuedOn !== null) return issuedOn;
  const { year = null, month = null } = dateLine ?? {};
  if (year !== null && month !== null) return `${year}-${String(month).padStart(2, '0')}-15`;
  return period?.to ?? null;
}

/** The unit that the document speaks for, as `knowledge/` knows it; the symbol names one where the head does not. */
function unitOf(head: Letterhead, blocks: readonly Block[]): ResolvedUnit | null {
  const name = head.unit ?? head.symbol?.body ?? null;
  if (name === null) return null;
  const text = blocks.map(({ lines }) => lines.map((line) => line.text).join(' ')).join('\n');
  const nearby = provinceNamed(text)?.replace(/^(?:tỉnh|thành phố)\s/u, '') ?? head.dateLine?.place ?? null;
  return resolveUnit(name, { on: dayOf(head), parents: head.parents, nearby });
}

/** What is said of a unit that had ended or been renamed, or had not begun, on the document's day. */
function unitDoubts({ resolvedUnit: unit, evidence }: DocumentHead): Issue[] {
  if (unit === null || unit.remark === null) return [];
  const { page, box } = evidence.issuer ?? {};
  const place = page === undefined || box === undefined ? {} : { page, box };
  const printed = (day: string | null): string => (day === null ? '' : printedDay(day));
  switch (unit.remark) {
    case 'level-ended':
    case 'renamed':
      return [issue(`unit-${unit.remark}`, 'info', { unit: unit.name, day: printed(unit.validTo) }, place)];
    case 'not-yet':
      return [issue('unit-not-yet', 'info', { unit: unit.name, day: printed(unit.validFrom) }, place)];
    case 'parent-unknown':
    case 'province-unknown':
      return [];
  }
}

/**
 * What a document says beside its figures: letterhead and signature, its unit, what it cites, the movements it names
 * and its outline; as issues what of it cannot be, or was not so any more on its day.
 */
export function documentOf(
  lines: readonly BodyLine[],
  blocks: readonly Block[],
  pages: readonly Page[],
): StepResult<DocumentHead> {
  const head = letterheadOf(lines, blocks);
  const passages = passagesOf(blocks, pages);
  const document = {
    ...head,
    resolvedUnit: unitOf(head, blocks),
    citations: citationsOf(passages, head.number),
    movements: movementsOf(passages),
    outline: outlineOf(blocks),
  };
  return { value: document, issues: [...unitDoubts(document), ...citationDoubts(document)] };
}
