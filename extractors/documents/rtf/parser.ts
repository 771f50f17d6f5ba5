import { symbolText } from '../../text/symbol.ts';
import { type Destination, destinationOf, showsInShape } from './destinations.ts';
import { FontTable } from './font-table.ts';
import { Fonts } from './fonts.ts';
import { formatted, type Group, OUTERMOST } from './group.ts';
import { PictureGroup } from './picture.ts';
import { type RtfContent, Stories } from './stories.ts';
import type { Story } from './story.ts';
import { type Token, tokensOf } from './tokens.ts';
import { WRITTEN } from './written-letters.ts';

/** Groups lie in one another a dozen deep; a file built to exhaust a reader, millions. */
const DEEPEST = 2000;
/** Destinations whose text is read. */
const READ: ReadonlySet<Destination['kind']> = new Set(['text', 'story']);

/** Follows the tokens of an RTF file and writes what a person sees into its stories. */
class RtfParser {
  readonly #fonts = new Fonts();
  readonly #fontTable = new FontTable(this.#fonts);
  #picture = new PictureGroup();
  readonly #outer: Group[] = [];
  readonly #stories = new Stories();
  #group = OUTERMOST;
  #marked = false;
  #toSkip = 0;
  #pending: Uint8Array[] = [];

  read(tokens: Iterable<Token>): RtfContent {
    for (const token of tokens) this.#take(token);
    this.#flush();
    while (this.#outer.length > 0) this.#close();
    return this.#stories.finish();
  }

  get #story(): Story {
    return this.#stories.open;
  }

  #take(token: Token): void {
    if (token.kind === 'bytes') {
      this.#bytes(token.bytes);
      return;
    }
    this.#flush();
    if (token.kind === 'binary') {
      if (this.#group.destination.kind === 'picture') this.#picture.binary(token.bytes);
      return;
    }
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
    if (destination.kind === 'picture' && outer.destination.kind !== 'picture')
      this.#story.addPicture(this.#picture.finish());
    if (story !== null) this.#stories.end(story);
    this.#group = outer;
  }

  #control(word: string, value: number | null): void {
    const destination = destinationOf(word, this.#marked);
    if (destination !== null) this.#begin(destination);
    else if (this.#group.destination.kind === 'fonts') this.#fontTable.control(word, value);
    else if (this.#group.destination.kind === 'picture') this.#picture.control(word, value ?? 0);
    else this.#format(word, value);
  }

  #begin(destination: Destination): void {
    const around = this.#group.destination.kind;
    if (around === 'skip' || (around === 'shape' && !showsInShape(destination))) return;
    if (destination.kind === 'picture') this.#picture = new PictureGroup();
    const story = destination.kind === 'story' ? this.#stories.begin(destination.story) : null;
    this.#group = { ...this.#group, destination, story };
  }

  #format(word: string, value: number | null): void {
    const group = formatted(this.#group, word, value);
    if (group !== null) this.#group = group;
    else if (word === 'ansicpg') this.#fonts.setPage(value ?? 0);
    else if (word === 'deff') this.#fonts.defaultFont = value ?? 0;
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (WRITTEN.has(word)) this.#write(WRITTEN.get(word) ?? '');
    else if (this.#group.destination.kind === 'inner-row') this.#story.innerControl(word, value ?? 0);
    else if (READ.has(this.#group.destination.kind)) this.#story.control(word, value ?? 0);
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
    const { kind } = this.#group.destination;
    if (kind === 'fonts') this.#fontTable.text(bytes.toString('latin1'));
    else if (kind === 'picture') this.#picture.hex(bytes.toString('latin1'));
    else this.#write(this.#fonts.decode(bytes, this.#font));
  }

  get #font(): number {
    return this.#group.font < 0 ? this.#fonts.defaultFont : this.#group.font;
  }

  #write(text: string): void {
    const { destination, hidden, raised, struck } = this.#group;
    if (hidden || !READ.has(destination.kind)) return;
    const font = this.#fonts.nameOf(this.#font);
    this.#story.write({ text: symbolText(font ?? '', text), font, raised, struck });
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
