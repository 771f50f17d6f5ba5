import { symbolText } from '../../text/symbol.ts';
import type { FlowItem } from '../flow/flow.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { FontTable } from './font-table.ts';
import { Fonts } from './fonts.ts';
import { PictureSize } from './picture-size.ts';
import { Story } from './story.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What holds inside of a group and ends with it. */
interface Group {
  readonly destination: Destination;
  /** The story that began with this group. */
  readonly story: Story | null;
  readonly font: number;
  readonly hidden: boolean;
  /** How many characters after `\u` stand for the same letter in a code page (`\uc`). */
  readonly fallback: number;
}

export interface RtfContent {
  readonly head: readonly FlowItem[];
  readonly body: readonly FlowItem[];
  readonly notes: readonly FlowItem[];
  readonly foot: readonly FlowItem[];
}

/** Groups lie in one another a dozen deep; a file built to exhaust a reader, millions. */
const DEEPEST = 2000;

/** Letters and marks that are written as words ([MSFT-RTF] 1.9.1, "Special characters"). */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', '\u00ad'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** Follows the tokens of an RTF file and writes what a person sees into its stories. */
class RtfParser {
  readonly #fonts = new Fonts();
  readonly #fontTable = new FontTable(this.#fonts);
  readonly #picture = new PictureSize();
  readonly #parts: Record<keyof RtfContent, FlowItem[]> = { head: [], body: [], notes: [], foot: [] };
  readonly #outer: Group[] = [];
  readonly #body = new Story('body');
  readonly #stories: Story[] = [this.#body];
  #group: Group = { destination: { kind: 'text' }, story: null, font: -1, hidden: false, fallback: 1 };
  #marked = false;
  #toSkip = 0;
  #pending: Uint8Array[] = [];

  read(tokens: Iterable<Token>): RtfContent {
    for (const token of tokens) this.#take(token);
    this.#flush();
    while (this.#outer.length > 0) this.#close();
    return { ...this.#parts, body: [...this.#parts.body, ...this.#body.finish()] };
  }

  get #story(): Story {
    return this.#stories.at(-1) ?? this.#body;
  }

  #take(token: Token): void {
    if (token.kind === 'bytes') {
      this.#bytes(token.bytes);
      return;
    }
    this.#flush();
    if (token.kind === 'open') {
      if (this.#outer.length >= DEEPEST) throw new RangeError('groups lie too deep in one another');
      this.#outer.push(this.#group);
      this.#group = { ...this.#group, story: null };
    } else if (token.kind === 'close') this.#close();
    else this.#control(token.word, token.value);
    if (token.kind !== 'control') this.#toSkip = 0;
    this.#marked = token.kind === 'control' && token.word === '*';
  }

  #close(): void {
    const { destination, story } = this.#group;
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    if (destination.kind === 'picture' && outer.destination.kind !== 'picture' && this.#picture.isLarge)
      this.#story.put({ kind: 'unread-picture', reason: 'unread' });
    if (story !== null) this.#endStory(story);
    this.#group = outer;
  }

  #endStory(story: Story): void {
    this.#stories.pop();
    const items = story.finish();
    if (story.name === 'head') this.#parts.head.push(...items);
    else if (story.name === 'foot') this.#parts.foot.push(...items);
    else if (story.name === 'note') this.#parts.notes.push(...items);
    // A text box stands before the paragraph that it hangs on.
    else
      this.#story.items.push(
        ...items.map((item) =>
          'inTable' in item ? { ...item, inTable: this.#story.inTable || item.inTable } : item,
        ),
      );
  }

  #control(word: string, value: number | null): void {
    const destination = destinationOf(word, this.#marked);
    if (destination !== null) this.#begin(destination);
    else if (this.#group.destination.kind === 'fonts') this.#fontTable.control(word, value);
    else if (this.#group.destination.kind === 'picture') this.#picture.control(word, value ?? 0);
    else this.#format(word, value);
  }

  #begin(destination: Destination): void {
    if (
      this.#group.destination.kind === 'skip' &&
      !(destination.kind === 'story' && destination.story === 'box')
    )
      return;
    if (destination.kind === 'picture') this.#picture.begin();
    const story = destination.kind === 'story' ? new Story(destination.story) : null;
    if (story !== null) this.#stories.push(story);
    this.#group = { ...this.#group, destination, story };
  }

  #format(word: string, value: number | null): void {
    if (word === 'ansicpg') this.#fonts.setPage(value ?? 0);
    else if (word === 'deff') this.#fonts.defaultFont = value ?? 0;
    else if (word === 'f') this.#group = { ...this.#group, font: value ?? 0 };
    else if (word === 'plain') this.#group = { ...this.#group, font: -1, hidden: false };
    else if (word === 'v' || word === 'deleted') this.#group = { ...this.#group, hidden: value !== 0 };
    else if (word === 'uc') this.#group = { ...this.#group, fallback: value ?? 1 };
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (WRITTEN.has(word)) this.#write(WRITTEN.get(word) ?? '');
    else if (this.#group.destination.kind !== 'skip') this.#structure(word, value ?? 0);
  }

  #structure(word: string, value: number): void {
    const story = this.#story;
    if (word === 'par' || word === 'nestcell' || word === '\n' || word === '\r') story.endParagraph();
    else if (word === 'page' || word === 'pagebb' || word === 'sect') story.put({ kind: 'page-break' });
    else if (word === 'sbknone') story.continuePage();
    else if (word === 'pard') story.inTable = false;
    else if (word === 'intbl') story.inTable = true;
    else if (word === 'cell') story.endCell();
    else if (word === 'row') story.endRow();
    else story.row.control(word, value);
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value < 0 ? value + 0x10000 : value));
    this.#toSkip = this.#group.fallback;
  }

  #bytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (skipped < bytes.length) this.#pending.push(bytes.subarray(skipped));
  }

  /** Letters of two bytes may be parted between tokens. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    if (this.#group.destination.kind === 'fonts') this.#fontTable.text(bytes.toString('latin1'));
    else this.#write(this.#fonts.decode(bytes, this.#font));
  }

  get #font(): number {
    return this.#group.font < 0 ? this.#fonts.defaultFont : this.#group.font;
  }

  #write(text: string): void {
    const { destination, hidden } = this.#group;
    if (hidden || (destination.kind !== 'text' && destination.kind !== 'story')) return;
    const font = this.#fonts.nameOf(this.#font);
    this.#story.write(symbolText(font ?? '', text), font);
  }
}

/**
 * The text of an RTF file. Fields give their results, lists the labels that Word wrote beside them; hidden and
 * deleted text is left out.
 *
 * @throws RangeError where groups lie deeper in one another than in any document
 */
export function parseRtf(file: Uint8Array): RtfContent {
  return new RtfParser().read(tokensOf(file));
}
