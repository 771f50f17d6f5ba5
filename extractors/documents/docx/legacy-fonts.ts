import { legacyFont } from '../../text/legacy/font.ts';
import { decodeRuns, type ReadRun, type Run } from '../../text/legacy/runs.ts';
import { type Styles, valOf } from './styles.ts';
import { at, type Element, textWithin } from './xml.ts';

/** A piece of text of a story, and the element that holds it; none for what only parts words. */
interface Written {
  readonly run: Run;
  readonly element: Element | null;
}

const PARTS_WORDS = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);
const SOFT_HYPHEN = '\u00ad';

/** Decodes the stories of a document (body, heads, notes) that are set in legacy fonts, and keeps what it read. */
export class LegacyFonts {
  readonly decoded: ReadRun[] = [];
  readonly #styles: Styles;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** The story with the text of legacy fonts in Unicode; its runs' formats stay. */
  decode(story: readonly Element[]): readonly Element[] {
    const written = story.flatMap((element) => this.#written(element, undefined));
    if (!written.some(({ run }) => run.font !== undefined && legacyFont(run.font) !== null)) return story;
    const texts = new Map<Element, string>();
    decodeRuns(written.map(({ run }) => run)).forEach((read, index) => {
      if (read.encoding === null) return;
      this.decoded.push(read);
      const element = written[index]?.element ?? null;
      if (element !== null) texts.set(element, read.text);
    });
    return story.map((element) => withTexts(element, texts));
  }

  #written(element: Element, style: string | undefined): Written[] {
    if (element.name === 'w:p') {
      const own = valOf(at(element, 'w:pPr', 'w:pStyle'));
      const end: Written = { run: { text: '\n' }, element: null };
      return [...element.children.flatMap((child) => this.#written(child, own)), end];
    }
    if (element.name !== 'w:r') return element.children.flatMap((child) => this.#written(child, style));
    const font = this.#styles.fontOf(at(element, 'w:rPr'), style);
    return element.children.flatMap((child) => [
      ...writtenIn(child, font),
      ...child.children.flatMap((inner) => this.#written(inner, style)),
    ]);
  }
}

function writtenIn(child: Element, font: string | undefined): Written[] {
  if (PARTS_WORDS.has(child.name)) return [{ run: { text: ' ', font }, element: null }];
  if (child.name === 'w:t') return [{ run: { text: textWithin(child), font }, element: child }];
  // Word keeps the byte of TCVN3's "ư" as what it is called elsewhere.
  if (child.name === 'w:softHyphen') return [{ run: { text: SOFT_HYPHEN, font }, element: child }];
  if (child.name !== 'w:sym') return [];
  const code = Number.parseInt(child.attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code)) return [];
  return [{ run: { text: String.fromCharCode(code), font: child.attributes['w:font'] }, element: child }];
}

function withTexts(element: Element, texts: ReadonlyMap<Element, string>): Element {
  const text = texts.get(element);
  if (text === undefined)
    return { ...element, children: element.children.map((child) => withTexts(child, texts)) };
  const letters: Element = { name: '#text', attributes: {}, children: [], text };
  return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [letters], text: '' };
}
