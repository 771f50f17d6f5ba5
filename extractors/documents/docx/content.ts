import mammoth from 'mammoth';
import { z } from 'zod';
import { DamagedFileError } from '../../../model/errors.ts';
import { normalise } from '../../text/normalise.ts';
import type { Block, TableCell } from '../typeset/block.ts';
import type { Labels } from './labels.ts';
import type { TableRules } from './table-rules.ts';

/** mammoth's document tree, as far as it is read here. */
const Node = z.object({
  type: z.string(),
  value: z.string().optional(),
  breakType: z.string().optional(),
  colSpan: z.number().optional(),
  rowSpan: z.number().optional(),
  get children() {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;

/** Tables nested deeper than this are read as plain text. */
const MAX_DEPTH = 60;

/**
 * The content of a DOCX as blocks: paragraphs with their list labels, ruled tables, columns of tables without
 * rules. @throws DamagedFileError
 */
export async function readContent(
  bytes: Uint8Array,
  file: string,
  labels: Labels,
  rules: TableRules,
): Promise<Block[]> {
  let root: unknown = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: (document: unknown) => {
          root = document;
          return document;
        },
      },
    );
    return blocksOf(Node.parse(root).children ?? [], labels, rules);
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}

function blocksOf(nodes: readonly Node[], labels: Labels, rules: TableRules): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'table') return [tableOf(node, labels, rules)];
    if (node.type === 'image') return [{ kind: 'picture' }];
    if (node.type !== 'paragraph') return blocksOf(node.children ?? [], labels, rules);
    return [...paragraphsOf(node, labels), ...picturesIn(node)];
  });
}

const picturesIn = (node: Node): Block[] =>
  (node.children ?? []).flatMap((child) =>
    child.type === 'image' ? [{ kind: 'picture' } as const] : picturesIn(child),
  );

/** A paragraph's text parts at its line breaks; a page break inside it begins a new sheet. */
function paragraphsOf(node: Node, labels: Labels): Block[] {
  const text = textOf(node, 0);
  const label = labels.take(text.replace(/[\n\f]/g, ''));
  return `${label}${text}`.split('\f').flatMap((part, index): Block[] => {
    const lines = part.split('\n').map((line) => normalise(line).trim());
    const blocks = lines
      .filter((line) => line !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line }));
    return index === 0 ? blocks : [{ kind: 'page-break' }, ...blocks];
  });
}

function textOf(node: Node, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return node.breakType === 'page' ? '\f' : '\n';
  return (node.children ?? []).map((child) => textOf(child, depth + 1)).join('');
}

function paragraphTexts(node: Node, labels: Labels): string[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== 'paragraph') return paragraphTexts(child, labels);
    return paragraphsOf(child, labels).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  });
}

/** Lays the rows' cells on the grid, past the places that spans from above have taken. */
function tableOf(node: Node, labels: Labels, rules: TableRules): Block {
  const ruled = rules.next();
  const rows = (node.children ?? []).filter((row) => row.type === 'tableRow');
  const taken = new Set<string>();
  const cells: TableCell[] = [];
  rows.forEach((rowNode, row) => {
    let column = 0;
    for (const cell of (rowNode.children ?? []).filter((child) => child.type === 'tableCell')) {
      while (taken.has(`${row},${column}`)) column += 1;
      const columnSpan = Math.min(64, Math.max(1, cell.colSpan ?? 1));
      const rowSpan = Math.min(rows.length - row, Math.max(1, cell.rowSpan ?? 1));
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
      rules.skip(countTables(cell));
      cells.push({ row, column, rowSpan, columnSpan, paragraphs: paragraphTexts(cell, labels) });
      column += columnSpan;
    }
  });
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.columnSpan));
  if (ruled && cells.length > 0) return { kind: 'table', rows: rows.length, columns, cells };
  return { kind: 'side-by-side', columns: columnsOf(cells, columns) };
}

const countTables = (node: Node): number =>
  (node.children ?? []).reduce(
    (sum, child) => sum + (child.type === 'table' ? 1 : 0) + countTables(child),
    0,
  );

/** The paragraphs of each column of a table without rules, from the top. */
function columnsOf(cells: readonly TableCell[], columns: number): string[][] {
  return Array.from({ length: columns }, (_, column) =>
    cells.filter((cell) => cell.column === column).flatMap((cell) => [...cell.paragraphs]),
  ).filter((paragraphs) => paragraphs.length > 0);
}
