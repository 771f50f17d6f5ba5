import { raised } from '../../text/raised.ts';
import { symbolOf, symbolText } from '../../text/symbol.ts';
import { drawn } from './drawing.ts';
import { Fields, isWorthReading } from './fields.ts';
import { formulaText } from './formula.ts';
import type { Inline } from './piece.ts';
import { type Styles, valOf } from './styles.ts';
import { at, type Element, textWithin } from './xml.ts';

/** The texts that nobody sees, and those that are struck through, so that people can be told. */
export interface LeftOut {
  readonly hidden: string[];
  readonly struck: string[];
}

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
/** What of a run's look changes what is read. */
interface Look {
  readonly font: string;
  readonly capitals: boolean;
  readonly raised: boolean;
}

const STRUCK = ['w:strike', 'w:dstrike'] as const;

/** Reads the paragraphs of one story (body, header, notes) one after the other. */
export class InlineReader {
  readonly fields: Fields;
  readonly #styles: Styles;
  readonly #leftOut: LeftOut;

  constructor(story: readonly Element[], styles: Styles, leftOut: LeftOut) {
    this.fields = new Fields(story);
    this.#styles = styles;
    this.#leftOut = leftOut;
  }

  /** What a paragraph shows: inserted text is kept, deleted, struck, hidden and commented text is not. */
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
    const pieces = this.#pieces(run, this.#lookOf(format, style), style);
    const isHidden = this.#styles.isOn('w:vanish', format, style);
    const isStruck = STRUCK.some((property) => this.#styles.isOn(property, format, style));
    if (!isHidden && !isStruck) return pieces;
    const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    (isHidden ? this.#leftOut.hidden : this.#leftOut.struck).push(text);
    return isHidden ? [] : pieces.filter((piece) => piece.kind !== 'text');
  }

  #lookOf(format: Element | undefined, style: string | undefined): Look {
    return {
      font: (format === undefined ? undefined : at(format, 'w:rFonts'))?.attributes['w:ascii'] ?? '',
      capitals: this.#styles.isOn('w:caps', format, style),
      raised: valOf(this.#styles.ofRun('w:vertAlign', format, style)) === 'superscript',
    };
  }

  #pieces(run: Element, look: Look, style: string | undefined): Inline[] {
    return run.children.flatMap((child): Inline[] => {
      if (child.name === 'w:fldChar') this.fields.mark(child.attributes['w:fldCharType']);
      if (child.name === 'w:instrText') this.fields.addCode(textWithin(child));
      if (!this.fields.shown) return [];
      if (child.name === 'mc:AlternateContent')
        return this.#alternative(child, (one) => this.#pieces(one, look, style));
      if (child.name === 'w:ruby') return this.#within(child, undefined);
      // Some converters put runs into runs.
      if (child.name === 'w:r') return this.#run(child, style);
      return piecesOf(child, look);
    });
  }

  /** The first choice that shows anything, else the fallback for older programs; never both. */
  #alternative(element: Element, read: (choice: Element) => Inline[]): Inline[] {
    const choices = element.children.map(read);
    const best = choices.find((shown) => shown.some((piece) => piece.kind !== 'drawing'));
    return best ?? choices.find((shown) => shown.length > 0) ?? [];
  }
}

function piecesOf(child: Element, look: Look): Inline[] {
  switch (child.name) {
    case 'w:t':
      return [{ kind: 'text', text: runText(textWithin(child), look) }];
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

/** The text of a run as its look shows it. */
function runText(text: string, { font, capitals, raised: isRaised }: Look): string {
  const shown = symbolText(font, text);
  const written = capitals ? shown.toUpperCase() : shown;
  return isRaised ? raised(written) : written;
}
