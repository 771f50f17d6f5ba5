import type { OperatorList } from './drawing.ts';
import { type GlyphRun, showText, type TextState } from './glyph-run.ts';
import { GraphicsState } from './graphics-state.ts';
import { OPS } from './library.ts';
import { IDENTITY, type Matrix, matrixOf, multiply } from './matrix.ts';
import type { PageFont } from './page-font.ts';

type Step = (values: readonly unknown[]) => void;

const START: TextState = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

/** Follows the operators of a page and gathers what they show. */
class TextWalk {
  readonly runs: GlyphRun[] = [];
  readonly #fontOf: (id: string) => PageFont;
  readonly #graphics: GraphicsState;
  readonly #stack: TextState[] = [];
  #state = START;
  #line = IDENTITY;
  #text = IDENTITY;

  readonly #steps: ReadonlyMap<number, Step> = new Map<number, Step>([
    [OPS.save, () => this.#save()],
    [OPS.restore, () => this.#restore()],
    [OPS.paintFormXObjectBegin, () => this.#save()],
    [OPS.paintFormXObjectEnd, () => this.#restore()],
    [OPS.beginGroup, () => this.#save()],
    [OPS.endGroup, () => this.#restore()],
    [OPS.beginAnnotation, () => this.#beginAnnotation()],
    [OPS.endAnnotation, () => this.#restore()],
    [OPS.setGState, ([entries]) => this.#setGraphicsState(entries)],
    [OPS.setFont, ([font, size]) => this.#set({ font: this.#fontOf(String(font)), size: Number(size) })],
    [OPS.setCharSpacing, ([spacing]) => this.#set({ charSpacing: Number(spacing) })],
    [OPS.setWordSpacing, ([spacing]) => this.#set({ wordSpacing: Number(spacing) })],
    [OPS.setHScale, ([percent]) => this.#set({ stretch: Number(percent) / 100 })],
    [OPS.setTextRise, ([rise]) => this.#set({ rise: Number(rise) })],
    [OPS.setLeading, ([leading]) => this.#set({ leading: Number(leading) })],
    [OPS.beginText, () => this.#placeLine(IDENTITY)],
    [OPS.setTextMatrix, (values) => this.#placeLine(matrixOf(values[0]) ?? matrixOf(values) ?? IDENTITY)],
    [
      OPS.setLeadingMoveText,
      ([x, y]) => {
        this.#set({ leading: -Number(y) });
        this.#moveLine(Number(x), Number(y));
      },
    ],
    [OPS.moveText, ([x, y]) => this.#moveLine(Number(x), Number(y))],
    [OPS.nextLine, () => this.#moveLine(0, -this.#state.leading)],
  ]);

  constructor(page: Matrix, fontOf: (id: string) => PageFont) {
    this.#graphics = new GraphicsState(page);
    this.#fontOf = fontOf;
  }

  step(operator: number, values: readonly unknown[], at: number): void {
    this.#graphics.step(operator, values);
    if (operator === OPS.showText) this.#show(Array.isArray(values[0]) ? values[0] : [], at);
    else this.#steps.get(operator)?.(values);
  }

  #save(): void {
    this.#stack.push(this.#state);
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #beginAnnotation(): void {
    this.#save();
    this.#state = START;
  }

  #set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** `[["Font", [name, size]], …]` */
  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
      this.#set({ font: this.#fontOf(String(entry[1][0])), size: Number(entry[1][1]) });
    }
  }

  #placeLine(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  #moveLine(x: number, y: number): void {
    this.#placeLine(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  #show(shown: readonly unknown[], at: number): void {
    const graphics = this.#graphics.now;
    const { run, advance } = showText(shown, this.#state, multiply(graphics.matrix, this.#text));
    this.#text = multiply(this.#text, [1, 0, 0, 1, advance, 0]);
    if (run !== null) this.runs.push({ ...run, at, graphics });
  }
}

/**
 * What a page shows as text, run by run in the order of the file, with every glyph's own code and width: more than
 * pdf.js's text content, which has only what the font says of a glyph.
 *
 * @param page from the file's units to points of the upright page, as a viewport of scale 1 has it
 * @param fontOf gives the font that an operator names
 */
export function glyphRuns(
  operators: OperatorList,
  page: Matrix,
  fontOf: (id: string) => PageFont,
): readonly GlyphRun[] {
  const walk = new TextWalk(page, fontOf);
  operators.fnArray.forEach((operator, index) => {
    const values: unknown = operators.argsArray[index];
    walk.step(operator, Array.isArray(values) ? values : [], index);
  });
  return walk.runs;
}
