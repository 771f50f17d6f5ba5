import { symbolText } from '../../text/symbol.ts';
import type { FlowItem, FlowRun, ShownPicture } from '../flow/flow.ts';
import { addRun } from '../flow/runs.ts';
import type { StoryName } from './fib.ts';
import type { Lists } from './lists.ts';
import { pictureAt } from './picture.ts';
import type { Property } from './properties.ts';
import { rowShape } from './row.ts';
import type { WordFile } from './word-file.ts';

/** Characters that stand for something else ([MS-DOC] 2.4.1). */
const MARK = {
  picture: '\u0001',
  floating: '\u0008',
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
/** How many tables a paragraph lies in, and what ends the cells and rows of inner ones ([MS-DOC] 2.6.2). */
const DEPTH = 0x6649;
const INNER_CELL = 0x244b;
const INNER_ROW_END = 0x244c;
/** Tables lie in one another two or three deep; in a broken file as deep as a number can say. */
const DEEPEST = 20;

const isSet = (properties: readonly Property[], code: number): boolean =>
  (properties.findLast((property) => property.code === code)?.operand.readUInt8(0) ?? 0) !== 0;

function depthOf(properties: readonly Property[], isCell: boolean): number {
  const depth = properties.findLast(({ code }) => code === DEPTH)?.operand.readInt32LE(0) ?? 0;
  if (depth > 0) return Math.min(depth, DEEPEST);
  return isCell || isSet(properties, IN_TABLE) ? 1 : 0;
}

/** Reads a story of a Word file as a flow. */
export class StoryReader {
  readonly #file: WordFile;
  readonly #lists: Lists;
  readonly #items: FlowItem[] = [];
  /** For each field that is open, whether its result has begun. */
  readonly #fields: boolean[] = [];
  #runs: FlowRun[] = [];
  /** Pictures of the paragraph at hand that stand before its first letter, and the others. */
  readonly #before: ShownPicture[] = [];
  readonly #after: ShownPicture[] = [];

  constructor(file: WordFile, lists: Lists) {
    this.#file = file;
    this.#lists = lists;
  }

  read(story: StoryName): FlowItem[] {
    for (const { letter, offset, number } of this.#file.characters(story)) {
      if (letter === MARK.picture) this.#picture(letter, offset, number);
      // Only shapes of the body are known by their anchors here; those of heads show emblems.
      else if (letter === MARK.floating && story === 'body') this.#picture(letter, offset, number);
      else this.#take(letter, offset);
    }
    if (this.#runs.length + this.#before.length > 0) this.#endParagraph([], 0);
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
      default:
        this.#write(letter, offset);
    }
  }

  #end(mark: string, properties: readonly Property[]): void {
    const depth = depthOf(properties, mark === MARK.cell);
    const isInner = mark === MARK.paragraph && depth > 1;
    if ((mark === MARK.cell && isSet(properties, ROW_END)) || (isInner && isSet(properties, INNER_ROW_END))) {
      this.#items.push({ kind: 'row-end', depth, shape: rowShape(properties) });
      this.#runs = [];
      return;
    }
    this.#endParagraph(properties, depth);
    if (mark === MARK.cell || (isInner && isSet(properties, INNER_CELL)))
      this.#items.push({ kind: 'cell-end', depth });
    if (mark === MARK.page) this.#items.push({ kind: 'block', block: { kind: 'page-break' }, depth: 0 });
  }

  #endParagraph(properties: readonly Property[], depth: number): void {
    const label = this.#runs.length === 0 ? '' : this.#lists.label(properties);
    const labelled = label === '' ? {} : { label };
    this.#addPictures(this.#before, depth);
    this.#items.push({ kind: 'paragraph', runs: this.#runs, depth, ...labelled });
    this.#addPictures(this.#after, depth);
    this.#runs = [];
  }

  #addPictures(pictures: ShownPicture[], depth: number): void {
    for (const picture of pictures.splice(0)) this.#items.push({ kind: 'picture', ...picture, depth });
  }

  #write(letter: string, offset: number): void {
    if (this.#fields.some((inResult) => !inResult)) return;
    const { font, hidden, raised, struck } = this.#file.look(offset);
    if (hidden) return;
    addRun(this.#runs, { text: SHOWN[letter] ?? symbolText(font ?? '', letter), font, raised, struck });
  }

  /** A picture in the text, or one that floats and hangs on this character. */
  #picture(letter: string, offset: number, number: number): void {
    const { hidden, picture } = this.#file.look(offset);
    if (hidden || this.#fields.some((inResult) => !inResult)) return;
    const shown = letter === MARK.floating ? this.#file.drawings.at(number) : this.#inText(picture);
    (this.#runs.length === 0 ? this.#before : this.#after).push(...shown);
  }

  #inText(picture: number | null): ShownPicture[] {
    const found = picture === null ? null : pictureAt(this.#file.data, picture, this.#file.document);
    return found === null ? [] : [found];
  }
}
