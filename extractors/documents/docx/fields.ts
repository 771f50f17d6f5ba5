import { all, type Element } from './xml.ts';

/** Fields whose results are page numbers: they change with every print and say nothing. */
const PAGE_FIELDS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;
const CONTENTS_FIELD = /^\s*TOC\b/i;

interface Field {
  code: string;
  part: 'code' | 'result';
}

/**
 * Follows the fields of a story (ECMA-376 part 1, 17.16.18): between `begin` and `separate` stands a field's
 * code, which nobody sees, up to `end` its result. Fields may lie in one another and run over paragraphs.
 */
export class Fields {
  readonly #open: Field[] = [];
  /** In a file where begins and ends do not match, text is never taken for a code: it could swallow the rest. */
  readonly #sound: boolean;

  constructor(story: readonly Element[]) {
    const kinds = all(story, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType']);
    const count = (kind: string) => kinds.filter((other) => other === kind).length;
    this.#sound = count('begin') === count('end');
  }

  mark(kind: string | undefined): void {
    const field = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ code: '', part: 'code' });
    else if (kind === 'end') this.#open.pop();
    else if (kind === 'separate' && field !== undefined) field.part = 'result';
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.code += text;
  }

  /** Whether the text at hand is seen and worth reading. */
  get shown(): boolean {
    if (!this.#sound) return true;
    return this.#open.every((field) => field.part === 'result' && isWorthReading(field.code));
  }

  /** Whether the text at hand belongs to a table of contents. */
  get inContents(): boolean {
    return this.#sound && this.#open.some((field) => CONTENTS_FIELD.test(field.code));
  }
}

/** Whether the result of a field with this code is worth reading. */
export const isWorthReading = (code: string): boolean => !PAGE_FIELDS.test(code);
