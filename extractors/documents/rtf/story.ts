import type { FlowItem, FlowRun, ShownPicture } from '../flow/flow.ts';
import { addRun } from '../flow/runs.ts';
import type { Block } from '../typeset/block.ts';
import type { StoryName } from './destinations.ts';
import { RowDefinition } from './row.ts';

/** Tables lie in one another two or three deep. */
const DEEPEST = 20;

/** A table in running text, or one that lies in a cell. */
type Where = 'outer' | 'inner';

/** Text that is read on its own: the body, a head or foot, a note, a text box. Collects its flow. */
export class Story {
  readonly name: StoryName | 'body';
  readonly items: FlowItem[] = [];
  readonly row = new RowDefinition();
  readonly innerRow = new RowDefinition();
  /** How many tables the paragraph at hand lies in. */
  depth = 0;
  #runs: FlowRun[] = [];
  /** Pictures of the paragraph at hand that stand behind its first letter. */
  readonly #after: ShownPicture[] = [];

  constructor(name: StoryName | 'body') {
    this.name = name;
  }

  write(run: FlowRun): void {
    addRun(this.#runs, run);
  }

  /** Does what a control word says of paragraphs, pages, cells and rows; others tell what the row is like. */
  control(word: string, value: number): void {
    if (word === 'par' || word === '\n' || word === '\r') this.endParagraph();
    else if (word === 'page' || word === 'pagebb' || word === 'sect') this.put({ kind: 'page-break' });
    else if (word === 'sbknone') this.continuePage();
    else if (word === 'pard') this.depth = 0;
    else if (word === 'intbl') this.depth = Math.max(1, this.depth);
    else if (word === 'itap') this.depth = Math.max(0, Math.min(value, DEEPEST));
    else if (word === 'cell') this.endCell('outer');
    else if (word === 'nestcell') this.endCell('inner');
    else if (word === 'row') this.endRow('outer');
    else this.row.control(word, value);
  }

  /** The same in the group that says what the row of a table in a cell is like. */
  innerControl(word: string, value: number): void {
    if (word === 'nestrow') this.endRow('inner');
    else this.innerRow.control(word, value);
  }

  endParagraph(): void {
    const { depth } = this;
    this.items.push({ kind: 'paragraph', runs: this.#runs, depth });
    for (const picture of this.#after.splice(0)) this.items.push({ kind: 'picture', ...picture, depth });
    this.#runs = [];
  }

  /** A picture stands beside its paragraph: it never parts a sentence. */
  addPicture(picture: ShownPicture): void {
    if (this.#runs.length > 0) this.#after.push(picture);
    else this.items.push({ kind: 'picture', ...picture, depth: this.depth });
  }

  endCell(where: Where): void {
    this.depth = this.#depthOf(where);
    this.endParagraph();
    this.items.push({ kind: 'cell-end', depth: this.depth });
  }

  endRow(where: Where): void {
    const { shape } = where === 'outer' ? this.row : this.innerRow;
    this.items.push({ kind: 'row-end', depth: this.#depthOf(where), shape });
  }

  put(block: Block): void {
    if (this.#runs.length > 0) this.endParagraph();
    this.items.push({ kind: 'block', block, depth: this.depth });
  }

  /** The section that begins here goes on with the page of the one before. */
  continuePage(): void {
    const last = this.items.at(-1);
    if (last?.kind === 'block' && last.block.kind === 'page-break') this.items.pop();
  }

  /** A text box stands before the paragraph that it hangs on, in the same cell. */
  insert(items: readonly FlowItem[]): void {
    for (const item of items) this.items.push({ ...item, depth: item.depth + this.depth });
  }

  finish(): readonly FlowItem[] {
    if (this.#runs.length > 0) this.endParagraph();
    return this.items;
  }

  #depthOf(where: Where): number {
    return where === 'outer' ? 1 : Math.max(2, this.depth);
  }
}
