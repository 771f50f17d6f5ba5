import { normalise } from '../../text/normalise.ts';
import type { Block } from '../typeset/block.ts';
import { type InspectedPicture, pictureBlocks } from '../typeset/picture.ts';
import { InlineReader, type LeftOut } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { Inline } from './piece.ts';
import { isOn, type Styles, valOf } from './styles.ts';
import { tableBlocks } from './table.ts';
import { all, at, type Element } from './xml.ts';

/** What the parts of a document share. */
export interface DocumentContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly leftOut: LeftOut;
  /** The blocks of footnotes and endnotes, by kind and id. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
}

/** What one part names: its pictures, and documents of other formats put into it, by relation. */
export interface PartContext {
  readonly pictures: ReadonlyMap<string, InspectedPicture>;
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
}

/** Elements around paragraphs and tables whose content is shown. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
const SAME_PAGE = new Set(['continuous', 'nextColumn']);

/** Reads one story (body, header, notes) into blocks, in document order. */
export class ContentReader {
  readonly #document: DocumentContext;
  readonly #part: PartContext;
  readonly #inline: InlineReader;
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  #carried = '';
  #notes: Block[] = [];

  constructor(story: readonly Element[], document: DocumentContext, part: PartContext) {
    this.#document = document;
    this.#part = part;
    this.#inline = new InlineReader(story, document.styles, document.leftOut);
  }

  /** The blocks of what lies in an element; footnotes come after the paragraph or table that refers to them. */
  read(element: Element): Block[] {
    return element.children.flatMap((child) => {
      const blocks = this.#block(child);
      const notes = this.#notes;
      this.#notes = [];
      return [...blocks, ...notes];
    });
  }

  #block(child: Element): Block[] {
    if (child.name === 'w:p') return this.#paragraph(child);
    if (child.name === 'w:tbl')
      return tableBlocks(child, this.#document.styles, (cell) =>
        cell.children.flatMap((part) => this.#block(part)),
      );
    if (child.name === 'w:altChunk')
      return [...(this.#part.chunks.get(child.attributes['r:id'] ?? '') ?? [])];
    if (child.name === 'mc:AlternateContent') {
      const choices = child.children.map((choice) => choice.children.flatMap((part) => this.#block(part)));
      return choices.find((blocks) => blocks.length > 0) ?? [];
    }
    return TRANSPARENT.has(child.name) ? child.children.flatMap((part) => this.#block(part)) : [];
  }

  #paragraph(paragraph: Element): Block[] {
    const label = this.#document.numbering.labelOf(paragraph);
    const pieces = this.#inline.read(paragraph);
    const around = pieces.map((piece) => this.#besideText(piece));
    const firstText = pieces.findIndex((piece) => piece.kind === 'text' && piece.text.trim() !== '');
    const before = around.slice(0, Math.max(0, firstText)).flat();
    const after = around.slice(Math.max(0, firstText)).flat();
    const text = this.#carried + this.#textOf(pieces);
    const isJoined = at(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
    this.#carried = isJoined ? text : '';
    const style = valOf(at(paragraph, 'w:pPr', 'w:pStyle'));
    const breaks = at(paragraph, 'w:pPr', 'w:pageBreakBefore');
    const begins = isOn(breaks ?? this.#document.styles.property(style, 'w:pPr', 'w:pageBreakBefore'));
    return [
      ...(begins ? [PAGE_BREAK] : []),
      ...before,
      ...(isJoined ? [] : paragraphBlocks(label, text)),
      ...after,
      ...(endsPage(paragraph) ? [PAGE_BREAK] : []),
    ];
  }

  #textOf(pieces: readonly Inline[]): string {
    const text = pieces
      .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'page-break' ? '\f' : ''))
      .join('');
    // The page number that a table of contents ends each line with.
    return this.#inline.fields.inContents ? text.replace(/\t\s*\d+\s*$/, '') : text;
  }

  /** What a piece puts beside the text of its paragraph. */
  #besideText(piece: Inline): Block[] {
    switch (piece.kind) {
      case 'picture': {
        const picture = this.#part.pictures.get(piece.relation) ?? { kind: 'unreadable', reason: 'damaged' };
        return pictureBlocks(picture, piece.size);
      }
      case 'drawing':
        return [{ kind: 'unread-picture', reason: 'metafile' }];
      case 'text-box':
        return piece.content.children.flatMap((part) => this.#block(part));
      case 'note':
        this.#notes.push(...(this.#document.notes.get(`${piece.of} ${piece.id}`) ?? []));
        return [];
      default:
        return [];
    }
  }
}

const PAGE_BREAK: Block = { kind: 'page-break' };

/** A paragraph's text parts at its line breaks; a page break inside it begins a new sheet. */
function paragraphBlocks(label: string, text: string): Block[] {
  const labelled = label === '' || text.trim() === '' ? text : `${label} ${text}`;
  return labelled.split('\f').flatMap((part, index): Block[] => {
    const lines = part.split('\n').map((line) => normalise(line).trim());
    const blocks = lines
      .filter((line) => line !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line }));
    return index === 0 ? blocks : [PAGE_BREAK, ...blocks];
  });
}

/** Whether a section ends with the paragraph, and the next one begins on a new page. */
function endsPage(paragraph: Element): boolean {
  const section = at(paragraph, 'w:pPr', 'w:sectPr');
  return section !== undefined && !SAME_PAGE.has(valOf(at(section, 'w:type')) ?? 'nextPage');
}

/** The sections of a body: those that end inside it, then its own last one. */
export const sectionsOf = (body: Element): Element[] => all([body], 'w:sectPr');
