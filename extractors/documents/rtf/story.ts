import type { Run } from '../../text/legacy/runs.ts';
import type { FlowItem } from '../flow/flow.ts';
import type { Block } from '../typeset/block.ts';
import type { StoryName } from './destinations.ts';
import { RowDefinition } from './row.ts';

/** Text that is read on its own: the body, a head or foot, a note, a text box. Collects its flow. */
export class Story {
  readonly name: StoryName | 'body';
  readonly items: FlowItem[] = [];
  readonly row = new RowDefinition();
  inTable = false;
  #runs: Run[] = [];

  constructor(name: StoryName | 'body') {
    this.name = name;
  }

  write(text: string, font: string | undefined): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    if (last !== undefined && last.font === font)
      this.#runs[this.#runs.length - 1] = { text: last.text + text, font };
    else this.#runs.push({ text, font });
  }

  endParagraph(): void {
    this.items.push({ kind: 'paragraph', runs: this.#runs, inTable: this.inTable });
    this.#runs = [];
  }

  endCell(): void {
    this.inTable = true;
    this.endParagraph();
    this.items.push({ kind: 'cell-end' });
  }

  endRow(): void {
    this.items.push({ kind: 'row-end', shape: this.row.shape });
  }

  put(block: Block): void {
    if (this.#runs.length > 0) this.endParagraph();
    this.items.push({ kind: 'block', block, inTable: this.inTable });
  }

  /** The section that begins here goes on with the page of the one before. */
  continuePage(): void {
    const last = this.items.at(-1);
    if (last?.kind === 'block' && last.block.kind === 'page-break') this.items.pop();
  }

  /** A text box stands before the paragraph that it hangs on, in the same cell. */
  insert(items: readonly FlowItem[]): void {
    for (const item of items) {
      const inTable = this.inTable || ('inTable' in item && item.inTable);
      this.items.push('inTable' in item ? { ...item, inTable } : item);
    }
  }

  finish(): readonly FlowItem[] {
    if (this.#runs.length > 0) this.endParagraph();
    return this.items;
  }
}
