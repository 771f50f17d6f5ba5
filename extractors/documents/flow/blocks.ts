import { decodeRuns, type ReadRun, type Run } from '../../text/legacy/runs.ts';
import { normalise } from '../../text/normalise.ts';
import { raised } from '../../text/raised.ts';
import type { Block } from '../typeset/block.ts';
import { shapeTable } from '../typeset/table-shape.ts';
import type { FlowItem, FlowParagraph, FlowPicture, FlowRun } from './flow.ts';
import { picturesOf } from './pictures.ts';
import { type FlowRow, sourceTable } from './table.ts';

/** Blocks in order; the runs as they were read, for what is to be said about their encodings; what was struck. */
export interface FlowContent {
  readonly blocks: readonly Block[];
  readonly runs: readonly ReadRun[];
  readonly struck: readonly string[];
}

/**
 * Makes blocks of a flow: decodes legacy fonts with all runs in sight, and lays rows out as tables.
 *
 * @param maxPixels pictures with more are not decoded
 */
export async function blocksOfFlow(items: readonly FlowItem[], maxPixels: number): Promise<FlowContent> {
  const runs = items.flatMap((item) => (item.kind === 'paragraph' ? [...item.runs, PARAGRAPH_END] : []));
  const read = decodeRuns(runs);
  const texts = new Map(runs.map((run, index) => [run, read[index]?.text ?? run.text]));
  const builder = new FlowBuilder(texts, await picturesOf(items, maxPixels));
  for (const item of items) builder.add(item);
  const struck = items.flatMap((item) => (item.kind === 'paragraph' ? item.runs.filter(isStruck) : []));
  return { blocks: builder.finish(), runs: read, struck: struck.map((run) => texts.get(run) ?? run.text) };
}

/** So that words of neighbouring paragraphs are not taken for one. */
const PARAGRAPH_END: Run = { text: '\n' };

const isStruck = (run: FlowRun): boolean => run.struck === true;

/** A table that is being read: its rows so far, the cells of the row at hand, what is in the cell at hand. */
interface OpenTable {
  readonly rows: FlowRow[];
  cells: Block[][];
  open: Block[];
}

class FlowBuilder {
  readonly #texts: ReadonlyMap<Run, string>;
  readonly #pictures: ReadonlyMap<FlowPicture, readonly Block[]>;
  readonly #blocks: Block[] = [];
  /** The tables around the place at hand, the outermost first. */
  readonly #tables: OpenTable[] = [];

  constructor(texts: ReadonlyMap<Run, string>, pictures: ReadonlyMap<FlowPicture, readonly Block[]>) {
    this.#texts = texts;
    this.#pictures = pictures;
  }

  add(item: FlowItem): void {
    const table = this.#at(item.depth);
    switch (item.kind) {
      case 'paragraph':
        (table?.open ?? this.#blocks).push(...this.#paragraphs(item));
        break;
      case 'block':
        (table?.open ?? this.#blocks).push(item.block);
        break;
      case 'picture':
        (table?.open ?? this.#blocks).push(...(this.#pictures.get(item) ?? []));
        break;
      case 'cell-end':
        table?.cells.push(table.open);
        if (table !== undefined) table.open = [];
        break;
      case 'row-end':
        table?.rows.push({ shape: item.shape, cells: table.cells });
        if (table !== undefined) table.cells = [];
        break;
    }
  }

  finish(): Block[] {
    this.#at(0);
    return this.#blocks;
  }

  /** The table at a depth: deeper ones have ended there, and missing ones begin. */
  #at(depth: number): OpenTable | undefined {
    while (this.#tables.length > depth) this.#endTable();
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], open: [] });
    return this.#tables.at(-1);
  }

  /** What a broken file leaves without an end of its cell or row is kept as text. */
  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const { rows, cells, open } = table;
    const around = this.#tables.at(-1)?.open ?? this.#blocks;
    if (rows.length > 0) around.push(...shapeTable(sourceTable(rows)));
    around.push(...cells.flat(), ...open);
  }

  #paragraphs({ runs, label }: FlowParagraph): Block[] {
    const text = runs
      .filter((run) => !isStruck(run))
      .map((run) => {
        const read = this.#texts.get(run) ?? run.text;
        return run.raised === true ? raised(read) : read;
      })
      .join('');
    const lines = text.split('\n').map((line) => normalise(line).trim());
    return lines
      .filter((line) => line !== '')
      .map(
        (line, index): Block => ({
          kind: 'paragraph',
          text: index === 0 && label !== undefined ? `${label} ${line}` : line,
        }),
      );
  }
}
