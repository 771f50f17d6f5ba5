import { normalise } from '../../text/normalise.ts';
import { raised } from '../../text/raised.ts';
import { symbolText } from '../../text/symbol.ts';
import { runningHeads } from '../flow/running-heads.ts';
import type { Block } from '../typeset/block.ts';
import { type InspectedPicture, pictureBlocks } from '../typeset/picture.ts';
import { shapeTable } from '../typeset/table-shape.ts';
import { withCellValue } from './cell-value.ts';
import { ListLabels, labelled } from './list-item.ts';
import { officePart } from './office-parts.ts';
import { beginsPage, isStruck, type Setting, settingIn } from './setting.ts';
import { readTable } from './table.ts';
import { type HtmlElement, type HtmlNode, textIn } from './tree.ts';

/** Elements that begin and end lines (HTML standard, 15.3: display block and list-item). */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
const PIXEL = 72 / 96;

/** Walks what is seen of a page and makes blocks of it. */
class BlockBuilder {
  readonly struck: string[] = [];
  readonly #pictures: ReadonlyMap<string, InspectedPicture>;
  #blocks: Block[] = [];
  #line = '';
  #label = '';
  /** Pictures in the line at hand: they follow it, and never part a sentence. */
  readonly #beside: Block[] = [];

  constructor(pictures: ReadonlyMap<string, InspectedPicture>) {
    this.#pictures = pictures;
  }

  /** The blocks of one element, apart from what is being built. */
  build(element: HtmlElement, setting: Setting): Block[] {
    const outer = { blocks: this.#blocks, line: this.#line, label: this.#label };
    this.#blocks = [];
    this.#line = '';
    this.#label = '';
    this.#children(element, setting);
    this.#endLine();
    const built = this.#blocks;
    this.#blocks = outer.blocks;
    this.#line = outer.line;
    this.#label = outer.label;
    return built;
  }

  #children(element: HtmlElement, setting: Setting): void {
    const labels = new ListLabels(element);
    for (const child of element.children) this.#node(child, setting, labels);
  }

  #node(node: HtmlNode, setting: Setting, labels: ListLabels): void {
    if (node.kind === 'text') {
      this.#text(node.text, setting);
      return;
    }
    if (isStruck(node)) {
      this.struck.push(textIn(node));
      return;
    }
    if (this.#officePart(node, setting)) return;
    const isBlock = BLOCKS.has(node.name);
    if (isBlock || node.name === 'br') this.#endLine();
    if (beginsPage(node) && this.#blocks.length > 0) this.#blocks.push({ kind: 'page-break' });
    if (node.name === 'li') this.#label = labels.take(node);
    if (node.name === 'table')
      this.#blocks.push(
        ...shapeTable(readTable(node, (cell) => withCellValue(cell, this.build(cell, setting)))),
      );
    else if (node.name === 'img') this.#picture(node);
    else this.#children(node, settingIn(node, setting));
    if (isBlock) this.#endLine();
    if (node.name === 'li') this.#label = '';
  }

  #officePart(node: HtmlElement, setting: Setting): boolean {
    const part = officePart(node);
    if (part === 'running-head') {
      this.#endLine();
      this.#blocks.push(...runningHeads(this.build({ ...node, attributes: {} }, setting)));
    }
    // Joined to a note that begins with a number it would make another.
    if (part === 'note-number') this.#line += `(${textIn(node).trim()}) `;
    return part !== null;
  }

  #text(text: string, { preformatted, superscript, font }: Setting): void {
    const shown = symbolText(font, superscript ? raised(text) : text);
    if (!preformatted) {
      this.#line += shown.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    shown.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) this.#endLine();
      this.#line += line;
    });
  }

  #endLine(): void {
    const text = normalise(this.#line).replace(/\s+/g, ' ').trim();
    this.#line = '';
    if (text !== '') {
      this.#blocks.push({ kind: 'paragraph', text: labelled(this.#label, text) });
      this.#label = '';
    }
    this.#blocks.push(...this.#beside.splice(0));
  }

  #picture({ attributes }: HtmlElement): void {
    const picture = this.#pictures.get(attributes.src ?? '');
    if (picture === undefined) return;
    const [width, height] = [
      Number.parseFloat(attributes.width ?? ''),
      Number.parseFloat(attributes.height ?? ''),
    ];
    const shown = width > 0 && height > 0 ? { width: width * PIXEL, height: height * PIXEL } : null;
    (this.#line.trim() === '' ? this.#blocks : this.#beside).push(...pictureBlocks(picture, shown));
  }
}

/** What a page shows in reading order, and the texts in it that are struck through. */
export interface HtmlContent {
  readonly blocks: readonly Block[];
  readonly struck: readonly string[];
}

/**
 * An element of a page as blocks.
 *
 * @param pictures those that the page brings with it, by address
 */
export function contentOf(
  element: HtmlElement,
  pictures: ReadonlyMap<string, InspectedPicture>,
): HtmlContent {
  const builder = new BlockBuilder(pictures);
  const blocks = builder.build(element, { preformatted: false, superscript: false, font: '' });
  return { blocks, struck: builder.struck };
}
