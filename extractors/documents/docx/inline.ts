import { symbolOf, symbolText } from '../../text/symbol.ts';
import { Fields, isWorthReading } from './fields.ts';
import { isOn, type Styles, valOf } from './styles.ts';
import { all, at, type Element, textWithin } from './xml.ts';

/** What stands in a paragraph, in order. Text holds tabulators, and `\n` for line breaks. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'picture'; readonly relation: string; readonly size: Size | null }
  /** A drawing of Word's own, such as a chart, that no picture file shows. */
  | { readonly kind: 'drawing' }
  | { readonly kind: 'text-box'; readonly content: Element }
  | { readonly kind: 'note'; readonly of: 'footnote' | 'endnote'; readonly id: string };

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What came of text that nobody sees, so that people can be told. */
export interface HiddenText {
  words: number;
}

const EMU_PER_POINT = 12_700;
/** Wrappers around runs whose content is shown (ECMA-376 part 1, 17.5 and 17.13.5). */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:bdo',
  'w:dir',
  'w:ruby',
  'w:rubyBase',
]);
const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
};

/** Digits raised above the line, so that "m" and a raised "2" are never read as a number. */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => SUPERSCRIPT[digit] ?? digit);

/** Reads the paragraphs of one story (body, header, notes) one after the other. */
export class InlineReader {
  readonly fields: Fields;
  readonly #styles: Styles;
  readonly #hidden: HiddenText;

  constructor(story: readonly Element[], styles: Styles, hidden: HiddenText) {
    this.fields = new Fields(story);
    this.#styles = styles;
    this.#hidden = hidden;
  }

  /** What a paragraph shows: inserted text is kept, deleted, hidden and commented text is not. */
  read(paragraph: Element): Inline[] {
    const style = valOf(at(paragraph, 'w:pPr', 'w:pStyle'));
    return this.#within(paragraph, style);
  }

  #within(element: Element, style: string | undefined): Inline[] {
    return element.children.flatMap((child): Inline[] => {
      if (child.name === 'w:r') return this.#run(child, style);
      if (TRANSPARENT.has(child.name)) return this.#within(child, style);
      if (child.name === 'w:fldSimple')
        return isWorthReading(child.attributes['w:instr'] ?? '') ? this.#within(child, style) : [];
      if (child.name === 'mc:AlternateContent')
        return this.#alternative(child, (one) => this.#within(one, style));
      if (child.name === 'm:oMath' || child.name === 'm:oMathPara')
        return [{ kind: 'text', text: formulaText(child) }];
      return [];
    });
  }

  #run(run: Element, style: string | undefined): Inline[] {
    const format = at(run, 'w:rPr');
    const pieces = this.#pieces(run, format);
    if (!this.#styles.isHidden(format, style)) return pieces;
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(' ');
    this.#hidden.words += text.split(/\s+/).filter((word) => word !== '').length;
    return [];
  }

  #pieces(run: Element, format: Element | undefined): Inline[] {
    return run.children.flatMap((child): Inline[] => {
      if (child.name === 'w:fldChar') this.fields.mark(child.attributes['w:fldCharType']);
      if (child.name === 'w:instrText') this.fields.addCode(textWithin(child));
      if (!this.fields.shown) return [];
      if (child.name === 'mc:AlternateContent')
        return this.#alternative(child, (one) => this.#pieces(one, format));
      if (child.name === 'w:ruby') return this.#within(child, undefined);
      return piecesOf(child, format);
    });
  }

  /** The first choice that shows anything, else the fallback for older programs; never both. */
  #alternative(element: Element, read: (choice: Element) => Inline[]): Inline[] {
    const choices = element.children.map(read);
    const best = choices.find((shown) => shown.some((piece) => piece.kind !== 'drawing'));
    return best ?? choices.find((shown) => shown.length > 0) ?? [];
  }
}

function piecesOf(child: Element, format: Element | undefined): Inline[] {
  switch (child.name) {
    case 'w:t':
      return [{ kind: 'text', text: runText(textWithin(child), format) }];
    case 'w:tab':
    case 'w:ptab':
      return [{ kind: 'text', text: '\t' }];
    case 'w:br':
      return [child.attributes['w:type'] === 'page' ? { kind: 'page-break' } : { kind: 'text', text: '\n' }];
    case 'w:cr':
      return [{ kind: 'text', text: '\n' }];
    case 'w:noBreakHyphen':
      return [{ kind: 'text', text: '-' }];
    case 'w:sym': {
      const code = Number.parseInt(child.attributes['w:char'] ?? '', 16);
      return [
        { kind: 'text', text: Number.isNaN(code) ? '' : symbolOf(child.attributes['w:font'] ?? '', code) },
      ];
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const of = child.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      return [{ kind: 'note', of, id: child.attributes['w:id'] ?? '' }];
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawn(child);
    default:
      return [];
  }
}

/** The text of a run as its format shows it. */
function runText(text: string, format: Element | undefined): string {
  if (format === undefined) return text;
  const font = at(format, 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const shown = symbolText(font, text);
  const capitals = isOn(at(format, 'w:caps')) ? shown.toUpperCase() : shown;
  return valOf(at(format, 'w:vertAlign')) === 'superscript' ? raised(capitals) : capitals;
}

/** The text boxes of a drawing, or its picture. */
function drawn(drawing: Element): Inline[] {
  const boxes = outermost(drawing, 'w:txbxContent').map((content): Inline => ({ kind: 'text-box', content }));
  const size = sizeOf(drawing);
  const pictures = picturesIn(drawing).map(
    ({ attributes }): Inline => ({
      kind: 'picture',
      relation: attributes['r:embed'] ?? attributes['r:link'] ?? attributes['r:id'] ?? '',
      size,
    }),
  );
  if (boxes.length + pictures.length > 0) return [...boxes, ...pictures];
  const isDrawing = all([drawing], 'c:chart').length + all([drawing], 'dgm:relIds').length > 0;
  return isDrawing ? [{ kind: 'drawing' }] : [];
}

/** The pictures of a drawing that are not inside its text boxes. */
function picturesIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'a:blip' || child.name === 'v:imagedata') return [child];
    return child.name === 'w:txbxContent' ? [] : picturesIn(child);
  });
}

/** The elements of a name that lie in no other of that name. */
function outermost(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

function sizeOf(drawing: Element): Size | null {
  const extent = all([drawing], 'wp:extent')[0]?.attributes;
  if (extent !== undefined) {
    const [width, height] = [Number(extent.cx) / EMU_PER_POINT, Number(extent.cy) / EMU_PER_POINT];
    return width > 0 && height > 0 ? { width, height } : null;
  }
  const style = all([drawing], 'v:shape')[0]?.attributes.style ?? '';
  const width = Number(/(?:^|;)\s*width:\s*([\d.]+)pt/i.exec(style)?.[1]);
  const height = Number(/(?:^|;)\s*height:\s*([\d.]+)pt/i.exec(style)?.[1]);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** A formula on one line: fractions with "/", powers raised. */
function formulaText(element: Element): string {
  const part = (name: string) =>
    element.children
      .filter((child) => child.name === name)
      .map(formulaText)
      .join('');
  if (element.name === 'm:t') return textWithin(element);
  if (element.name === 'm:f') return `${part('m:num')}/${part('m:den')}`;
  if (element.name === 'm:sSup') return part('m:e') + raised(part('m:sup'));
  return element.children.map(formulaText).join('');
}
