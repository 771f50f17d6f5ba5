import { decodeRuns, type ReadRun, type Run } from '../../text/legacy/runs.ts';
import { normalise } from '../../text/normalise.ts';
import type { Block } from '../typeset/block.ts';
import { shapeTable } from '../typeset/table-shape.ts';
import type { FlowItem, FlowParagraph } from './flow.ts';
import { type FlowRow, sourceTable } from './table.ts';

/** Blocks in order, and the runs as they were read, for what is to be said about their encodings. */
export interface FlowContent {
  readonly blocks: readonly Block[];
  readonly runs: readonly ReadRun[];
}

/** Makes blocks of a flow: decodes legacy fonts with all runs in sight, and lays rows out as tables. */
export function blocksOfFlow(items: readonly FlowItem[]): FlowContent {
  const runs = items.flatMap((item) => (item.kind === 'paragraph' ? [...item.runs, PARAGRAPH_END] : []));
  const read = decodeRuns(runs);
  const texts = new Map(runs.map((run, index) => [run, read[index]?.text ?? run.text]));
  const builder = new FlowBuilder(texts);
  for (const item of items) builder.add(item);
  return { blocks: builder.finish(), runs: read };
}

/** So that words of neighbouring paragraphs are not taken for one. */
const PARAGRAPH_END: Run = { text: '\n' };

class FlowBuilder {
  readonly #texts: ReadonlyMap<Run, string>;
  readonly #blocks: Block[] = [];
  #open: Block[] = [];
  #cells: Block[][] = [];
  #rows: FlowRow[] = [];

  constructor(texts: ReadonlyMap<Run, string>) {
    this.#texts = texts;
  }

  add(item: FlowItem): void {
    switch (item.kind) {
      case 'paragraph':
        this.#put(item.inTable, this.#paragraphs(item));
        break;
      case 'block':
        this.#put(item.inTable, [item.block]);
        break;
      case 'cell-end':
        this.#cells.push(this.#open);
        this.#open = [];
        break;
      case 'row-end':
        this.#rows.push({ shape: item.shape, cells: this.#cells });
        this.#cells = [];
        break;
    }
  }

  finish(): Block[] {
    this.#endTable();
    return this.#blocks;
  }

  #put(inTable: boolean, blocks: readonly Block[]): void {
    if (inTable) {
      this.#open.push(...blocks);
      return;
    }
    this.#endTable();
    this.#blocks.push(...blocks);
  }

  /** What a broken file leaves without an end of its cell or row is kept as text. */
  #endTable(): void {
    if (this.#rows.length > 0) this.#blocks.push(...shapeTable(sourceTable(this.#rows)));
    this.#blocks.push(...this.#cells.flat(), ...this.#open);
    this.#rows = [];
    this.#cells = [];
    this.#open = [];
  }

  #paragraphs({ runs, label }: FlowParagraph): Block[] {
    const text = runs.map((run) => this.#texts.get(run) ?? run.text).join('');
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
