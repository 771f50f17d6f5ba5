import type { Heading } from '../../../model/outline.ts';
import { evidenceAt, passageOf } from '../passage/passage.ts';
import type { Block } from '../stream/blocks.ts';
import { isCapitals } from '../stream/blocks.ts';
import { type LabelFamily, labelsAt, type OutlineLabel } from './label.ts';
import { piecesOf, textOf } from './pieces.ts';

/** A heading says in few words what follows. */
const MOST_LETTERS = 240;
/** Headings that OCR lost may leave a gap of one in the count. */
const MOST_MISSING = 1;
const DEEPER: readonly LabelFamily[] = [
  'part',
  'article',
  'capital',
  'roman',
  'number',
  'number.2',
  'number.3',
  'letter',
];

/** A heading that may still get headings under it, and its place among the headings found. */
interface Open {
  readonly label: OutlineLabel;
  readonly index: number;
}

/**
 * The heading that a labelled text is, null for an item of a list: items end with ";" or ".", or go on for long. Of
 * an article of a decision ("Điều 1. Tặng …") the first sentence is shown; a remark in brackets is left out.
 */
function headingIn(text: string, { family }: OutlineLabel): string | null {
  if (family === 'article') return /^.{8,}?[.;:](?=\s|$)/u.exec(text)?.[0].replace(/[.;:]$/u, '') ?? text;
  const short = text.replace(/\s*\([^()]{40,}\)[.:]?$/u, '').replace(/\s*:$/u, '');
  if (family === 'part' || isCapitals(short)) return short;
  if (short.length > MOST_LETTERS || !/^["“(]?[\p{Lu}\d].*\p{L}/u.test(short)) return null;
  return /[;,.…]$|\.\/\.?$|:\s+\S/u.test(short) ? null : short;
}

/** The open headings above one with this label: a known family goes on at its own level, a new one goes under. */
function above(
  open: readonly Open[],
  label: OutlineLabel,
): { parents: readonly Open[]; before: Open | null } {
  const at = open.findIndex((one) => one.label.family === label.family);
  const own = open[at];
  if (own !== undefined) return { parents: open.slice(0, at), before: own };
  const rank = DEEPER.indexOf(label.family);
  return { parents: open.filter((one) => DEEPER.indexOf(one.label.family) < rank), before: null };
}

/** Whether the label goes on the count of its family, or begins a new one under its parent. */
function inOrder(label: OutlineLabel, parents: readonly Open[], before: Open | null): boolean {
  const parent = parents.at(-1)?.label;
  const isUnder = label.under === null || parent === undefined || bare(parent) === label.under;
  const last = before?.label.ordinal ?? 0;
  return isUnder && label.ordinal > last && label.ordinal <= last + 1 + MOST_MISSING;
}

function bare({ text }: OutlineLabel): string {
  return text.replace(/[.)\s]+$/u, '');
}

/**
 * The headings of a document as a tree over its parts, sections and articles. What is numbered but is no heading
 * stays out: an item that ends as a sentence does, and a number that does not go on the count of its level.
 */
export function outlineOf(blocks: readonly Block[]): Heading[] {
  const headings: Heading[] = [];
  let open: readonly Open[] = [];
  for (const piece of piecesOf(blocks)) {
    const chosen = labelsAt(textOf(piece))
      .map((label) => ({ label, ...above(open, label) }))
      .find(({ label, parents, before }) => inOrder(label, parents, before));
    if (chosen === undefined) continue;
    const { label, parents } = chosen;
    const passage = passageOf(piece.map(({ page, line }) => ({ page, words: line.words })));
    const rest = passage.text.slice(label.length);
    const text = headingIn(rest.trim(), label);
    if (text === null || (text === '' && label.family !== 'part')) continue;
    open = [...parents, { label, index: headings.length }];
    headings.push({
      label: label.text,
      text,
      depth: parents.length,
      parent: parents.at(-1)?.index ?? null,
      evidence: evidenceAt(passage, 0, label.length + rest.indexOf(text) + text.length),
    });
  }
  return headings;
}
