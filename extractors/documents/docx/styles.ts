import { all, at, type Element } from './xml.ts';

export const valOf = (element: Element | undefined): string | undefined => element?.attributes['w:val'];

/** A property that is switched on by its presence and off by a value (ECMA-376 part 1, 17.17.4). */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(valOf(element) ?? 'true');
}

const NO_RULE = new Set(['nil', 'none']);

/** Whether a `w:tblBorders` or `w:tcBorders` draws at least one rule. */
export function drawsRules(borders: Element | undefined): boolean {
  return (borders?.children ?? []).some((side) => !NO_RULE.has(side.attributes['w:val'] ?? 'nil'));
}

/** The borders of a table's own cells, not those of tables in them. */
function cellBorders(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.name === 'w:tcBorders') return [child];
    return child.name === 'w:tbl' ? [] : cellBorders(child);
  });
}

/** More styles than this on top of each other are a loop. */
const MAX_BASES = 20;

/** How `w:rFonts` names the font of Latin letters. */
const LATIN_FONTS = ['w:hAnsi', 'w:ascii', 'w:hAnsiTheme', 'w:asciiTheme'] as const;

const isUsualParagraph = ({ attributes }: Element): boolean =>
  attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');

/** The styles of a document (`word/styles.xml`), each with what it inherits. */
export class Styles {
  readonly #byId: ReadonlyMap<string, Element>;
  /** The style of paragraphs that name none, and what lies under all styles. */
  readonly #usual: string | undefined;
  readonly #defaults: Element | undefined;

  constructor(part: readonly Element[]) {
    const usual = all(part, 'w:style').find(isUsualParagraph);
    this.#usual = usual?.attributes['w:styleId'];
    this.#defaults = all(part, 'w:rPrDefault')[0];
    this.#byId = new Map(all(part, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  /** The element at a path of names in the style, or in the nearest style it is based on. */
  property(id: string | undefined, ...path: readonly string[]): Element | undefined {
    let style = this.#byId.get(id ?? '');
    for (let bases = 0; style !== undefined && bases < MAX_BASES; bases += 1) {
      const found = at(style, ...path);
      if (found !== undefined) return found;
      style = this.#byId.get(valOf(at(style, 'w:basedOn')) ?? '');
    }
    return undefined;
  }

  /** A property of a run such as `w:vertAlign`, its own or that of its styles. */
  ofRun(property: string, run: Element | undefined, paragraphStyle: string | undefined): Element | undefined {
    const own = run === undefined ? undefined : at(run, property);
    const character = run === undefined ? undefined : valOf(at(run, 'w:rStyle'));
    return (
      own ?? this.property(character, 'w:rPr', property) ?? this.property(paragraphStyle, 'w:rPr', property)
    );
  }

  /** Whether a property such as `w:vanish` is on for a run, by itself or by its styles. */
  isOn(property: string, run: Element | undefined, paragraphStyle: string | undefined): boolean {
    return isOn(this.ofRun(property, run, paragraphStyle));
  }

  /** The font of a run's Latin letters by its name; none where a theme chooses it (ECMA-376 part 1, 17.3.2.26). */
  fontOf(run: Element | undefined, paragraphStyle: string | undefined): string | undefined {
    const character = run === undefined ? undefined : valOf(at(run, 'w:rStyle'));
    const chosen = [
      run === undefined ? undefined : at(run, 'w:rFonts'),
      this.property(character, 'w:rPr', 'w:rFonts'),
      this.property(paragraphStyle ?? this.#usual, 'w:rPr', 'w:rFonts'),
      this.#defaults === undefined ? undefined : at(this.#defaults, 'w:rPr', 'w:rFonts'),
    ].find(
      (fonts) => fonts !== undefined && LATIN_FONTS.some((name) => fonts.attributes[name] !== undefined),
    );
    const { 'w:hAnsiTheme': theme, 'w:hAnsi': other, 'w:ascii': ascii } = chosen?.attributes ?? {};
    return theme === undefined ? (other ?? ascii) : undefined;
  }

  /** Whether rules are drawn in a table; letterheads and signature blocks have none. */
  isRuled(table: Element): boolean {
    const own = at(table, 'w:tblPr', 'w:tblBorders');
    if (own !== undefined && drawsRules(own)) return true;
    if (cellBorders(table).filter(drawsRules).length >= 2) return true;
    if (own !== undefined) return false;
    const style = valOf(at(table, 'w:tblPr', 'w:tblStyle'));
    return drawsRules(this.property(style, 'w:tblPr', 'w:tblBorders'));
  }
}
