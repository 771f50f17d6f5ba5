import type { Run } from '../../text/legacy/runs.ts';
import { symbolText } from '../../text/symbol.ts';
import type { FlowItem } from '../flow/flow.ts';
import type { StoryName } from './fib.ts';
import type { Lists } from './lists.ts';
import { pictureBlocks } from './picture.ts';
import type { Property } from './properties.ts';
import { rowShape } from './row.ts';
import type { WordFile } from './word-file.ts';

/** Characters that stand for something else ([MS-DOC] 2.4.1). */
const MARK = {
  picture: '\u0001',
  cell: '\u0007',
  line: '\u000b',
  page: '\f',
  paragraph: '\r',
  fieldBegin: '\u0013',
  fieldSeparator: '\u0014',
  fieldEnd: '\u0015',
} as const;
/** A hyphen that does not break; one that shows where a line ends is TCVN3's "ư" or nothing. */
const SHOWN: Readonly<Record<string, string>> = { '\u001e': '-', '\u001f': '\u00ad', '\u000b': '\n' };

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;

const isSet = (properties: readonly Property[], code: number): boolean =>
  (properties.findLast((property) => property.code === code)?.operand.readUInt8(0) ?? 0) !== 0;

/** Reads a story of a Word file as a flow. */
export class StoryReader {
  readonly #file: WordFile;
  readonly #lists: Lists;
  readonly #items: FlowItem[] = [];
  /** For each field that is open, whether its result has begun. */
  readonly #fields: boolean[] = [];
  #runs: Run[] = [];

  constructor(file: WordFile, lists: Lists) {
    this.#file = file;
    this.#lists = lists;
  }

  read(story: StoryName): FlowItem[] {
    for (const { letter, offset } of this.#file.characters(story)) this.#take(letter, offset);
    if (this.#runs.length > 0) this.#endParagraph([], false);
    return this.#items;
  }

  #take(letter: string, offset: number): void {
    switch (letter) {
      case MARK.fieldBegin:
        this.#fields.push(false);
        break;
      case MARK.fieldSeparator:
        this.#fields[this.#fields.length - 1] = true;
        break;
      case MARK.fieldEnd:
        this.#fields.pop();
        break;
      case MARK.paragraph:
      case MARK.page:
      case MARK.cell:
        this.#end(letter, this.#file.paragraph(offset));
        break;
      case MARK.picture:
        this.#picture(offset);
        break;
      default:
        this.#write(letter, offset);
    }
  }

  #end(mark: string, properties: readonly Property[]): void {
    const inTable = mark === MARK.cell || isSet(properties, IN_TABLE);
    if (mark === MARK.cell && isSet(properties, ROW_END)) {
      this.#items.push({ kind: 'row-end', shape: rowShape(properties) });
      this.#runs = [];
      return;
    }
    this.#endParagraph(properties, inTable);
    if (mark === MARK.cell) this.#items.push({ kind: 'cell-end' });
    if (mark === MARK.page)
      this.#items.push({ kind: 'block', block: { kind: 'page-break' }, inTable: false });
  }

  #endParagraph(properties: readonly Property[], inTable: boolean): void {
    const label = this.#runs.length === 0 ? '' : this.#lists.label(properties);
    const labelled = label === '' ? {} : { label };
    this.#items.push({ kind: 'paragraph', runs: this.#runs, inTable, ...labelled });
    this.#runs = [];
  }

  #write(letter: string, offset: number): void {
    if (this.#fields.some((inResult) => !inResult)) return;
    const { font, hidden } = this.#file.look(offset);
    if (hidden) return;
    const text = SHOWN[letter] ?? symbolText(font ?? '', letter);
    const last = this.#runs.at(-1);
    if (last !== undefined && last.font === font)
      this.#runs[this.#runs.length - 1] = { text: last.text + text, font };
    else this.#runs.push({ text, font });
  }

  #picture(offset: number): void {
    const { hidden, picture } = this.#file.look(offset);
    if (hidden || picture === null || this.#fields.some((inResult) => !inResult)) return;
    for (const block of pictureBlocks(this.#file.data, picture))
      this.#items.push({ kind: 'block', block, inTable: true });
  }
}
