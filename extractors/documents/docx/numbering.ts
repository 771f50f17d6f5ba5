import { numeral } from './numeral.ts';
import { isOn, type Styles, valOf } from './styles.ts';
import { all, at, type Element } from './xml.ts';

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  /** "Legal" levels show every number in digits. */
  readonly digitsOnly: boolean;
  /** The level after which this one begins anew; by default the one above. */
  readonly restartsAfter: number | null;
}

interface List {
  /** Lists of one abstract list count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins at a number of its own. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Levels and lists have 9 levels each (0..8). */
const LEVELS = 9;

/** Bullets that are typed characters; others are glyphs of symbol fonts. */
const PLAIN_BULLET = /^[-–—+*•]$/u;

function readLevel(level: Element): Level {
  const restart = valOf(at(level, 'w:lvlRestart'));
  return {
    format: valOf(at(level, 'w:numFmt')) ?? 'decimal',
    pattern: valOf(at(level, 'w:lvlText')) ?? '',
    start: Number(valOf(at(level, 'w:start')) ?? '1'),
    digitsOnly: isOn(at(level, 'w:isLgl')),
    restartsAfter: restart === undefined ? null : Number(restart),
  };
}

const depthOf = (level: Element) => Number(level.attributes['w:ilvl'] ?? '0');

function readLevels(parent: Element): Map<number, Level> {
  const levels = parent.children.filter((child) => child.name === 'w:lvl');
  return new Map(levels.map((level) => [depthOf(level), readLevel(level)]));
}

function readLists(part: readonly Element[]): ReadonlyMap<string, List> {
  const abstract = new Map(
    all(part, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
  );
  // A list may be defined by a style that another list defines (`w:numStyleLink` → `w:styleLink`).
  const ofStyle = new Map([...abstract.values()].map((list) => [valOf(at(list, 'w:styleLink')) ?? '', list]));
  const lists = all(part, 'w:num').map((list): [string, List] => {
    const id = valOf(at(list, 'w:abstractNumId')) ?? '';
    const own = abstract.get(id);
    const link = own === undefined ? undefined : valOf(at(own, 'w:numStyleLink'));
    const base = link === undefined ? own : (ofStyle.get(link) ?? own);
    const levels = base === undefined ? new Map<number, Level>() : readLevels(base);
    const starts = new Map<number, number>();
    for (const change of list.children.filter((child) => child.name === 'w:lvlOverride')) {
      const start = valOf(at(change, 'w:startOverride'));
      if (start !== undefined) starts.set(depthOf(change), Number(start));
      for (const [, level] of readLevels(change)) levels.set(depthOf(change), level);
    }
    return [
      list.attributes['w:numId'] ?? '',
      { abstract: base?.attributes['w:abstractNumId'] ?? id, levels, starts },
    ];
  });
  return new Map(lists);
}

/**
 * Counts the items of a document's lists and gives the labels ("I.", "1.1.", "a)", "-") that Word shows and the
 * text does not hold (`word/numbering.xml`; ECMA-376 part 1, 17.9). Paragraphs must be asked in document order.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  readonly #values = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(part: readonly Element[], styles: Styles) {
    this.#lists = readLists(part);
    this.#styles = styles;
  }

  /** The label of the next paragraph; '' where it has none, also where `w:numId` 0 takes its style's away. */
  labelOf(paragraph: Element): string {
    const style = valOf(at(paragraph, 'w:pPr', 'w:pStyle'));
    const own = at(paragraph, 'w:pPr', 'w:numPr');
    const said = (name: string) =>
      valOf(own === undefined ? undefined : at(own, name)) ??
      valOf(this.#styles.property(style, 'w:pPr', 'w:numPr', name));
    const id = said('w:numId');
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || list === undefined) return '';
    return this.#count(id, list, Number(said('w:ilvl') ?? '0'));
  }

  #count(id: string, list: List, depth: number): string {
    const level = list.levels.get(depth);
    if (level === undefined) return '';
    const values = this.#valuesOf(id, list);
    values.set(depth, (values.get(depth) ?? level.start - 1) + 1);
    for (let deeper = depth + 1; deeper < LEVELS; deeper += 1) {
      const after = list.levels.get(deeper)?.restartsAfter ?? deeper;
      if (after > depth) values.delete(deeper);
    }
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return PLAIN_BULLET.test(level.pattern) ? level.pattern : '-';
    return level.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const shown = list.levels.get(Number(digit) - 1);
      if (shown === undefined) return '';
      const value = values.get(Number(digit) - 1) ?? shown.start;
      return numeral(level.digitsOnly ? 'decimal' : shown.format, value);
    });
  }

  /** The counts of a list's abstract list, begun anew where the list says so and is met for the first time. */
  #valuesOf(id: string, list: List): Map<number, number> {
    const values = this.#values.get(list.abstract) ?? new Map<number, number>();
    this.#values.set(list.abstract, values);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [depth, start] of list.starts) values.set(depth, start - 1);
    }
    return values;
  }
}
