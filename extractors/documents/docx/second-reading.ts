import mammoth from 'mammoth';
import { z } from 'zod';
import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { Block } from '../typeset/block.ts';

/** mammoth's document tree, as far as it is looked at here. */
const Node = z.object({
  type: z.string(),
  value: z.string().optional(),
  styleName: z.string().nullish(),
  get children() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

/** Lines of a table of contents end with page numbers, which are not read on purpose. */
const CONTENTS_STYLE = /^(?:toc|mục lục)\b/i;
const EXAMPLES = 10;

/**
 * Reads the numbers of a Word file a second time, with mammoth, and says which of them our own reading lacks: no
 * number of the body may be lost in a corner of the format that one reader knows and the other does not.
 *
 * @param blocks what our reading gave
 * @param leftOut text left out on purpose
 */
export async function numbersMissed(
  bytes: Uint8Array,
  blocks: readonly Block[],
  leftOut: readonly string[],
): Promise<Issue[]> {
  const tree = await treeOf(bytes);
  if (tree === null) return [];
  const [ours, theirs] = [[...blocks.flatMap(textsOf), ...leftOut], paragraphsOf(tree)];
  const plain = new Set(lacking(ours, theirs, asTyped));
  const missed = lacking(ours, theirs, asPlainDigits).filter((number) => plain.has(number));
  if (missed.length === 0) return [];
  const numbers = missed.slice(0, EXAMPLES).join(', ');
  return [issue('numbers-missed', 'warning', { count: missed.length, numbers }, { page: 1 })];
}

/** Null where mammoth cannot read a file that we can: it demands more of a package than Word itself does. */
async function treeOf(bytes: Uint8Array): Promise<Node | null> {
  let root: unknown = null;
  const options = {
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    transformDocument: (document: unknown) => {
      root = document;
      return document;
    },
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  } catch {
    // The second opinion is lost, not the reading: whatever is wrong with the file for us is told by our own reader.
    return null;
  }
  return Node.parse(root);
}

function paragraphsOf(node: Node): string[] {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap(paragraphsOf);
  return CONTENTS_STYLE.test(node.styleName ?? '') ? [] : [textOf(node)];
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab' || node.type === 'break') return ' ';
  return (node.children ?? []).map(textOf).join('');
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.cells.flatMap((cell) => [...cell.paragraphs]);
    case 'side-by-side':
      return block.columns.flat();
    default:
      return [];
  }
}

/**
 * Raised digits count as plain ones: mammoth knows a power by its run alone, we write it as such. As it was typed it
 * counts too, since letters of TCVN3, which mammoth leaves as they are, look like raised digits and fractions
 * ("s¾c" is "sắc"). A number is lost where it lacks in both.
 */
const asPlainDigits = (text: string): string => text.normalize('NFKC');
const asTyped = (text: string): string => text;

/** The numbers that stand more often in `theirs` than in `ours`. */
function lacking(
  ours: readonly string[],
  theirs: readonly string[],
  written: (text: string) => string,
): string[] {
  const known = countOf(ours.map(written));
  return [...countOf(theirs.map(written))]
    .filter(([number, count]) => count > (known.get(number) ?? 0))
    .map(([number]) => number);
}

/** How often each run of digits stands in the texts. */
function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of texts.flatMap((text) => text.match(/\d+/g) ?? []))
    counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
