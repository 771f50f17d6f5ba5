import { beginsWithLabel } from '../../text/list-label.ts';
import { numeral } from '../docx/numeral.ts';
import type { HtmlElement } from './tree.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const UNMARKED = /list-style(?:-type)?\s*:[^;]*\bnone\b/i;

/** The labels of a list's items in order, as a browser shows them: "-" for bullets, "1." or "a." for counted ones. */
export class ListLabels {
  readonly #list: HtmlElement;
  #next: number;

  constructor(list: HtmlElement) {
    this.#list = list;
    this.#next = Number(list.attributes.start ?? '1') || 1;
  }

  take(item: HtmlElement): string {
    const style = `${this.#list.attributes.style ?? ''};${item.attributes.style ?? ''}`;
    const number = Number(item.attributes.value ?? '') || this.#next;
    this.#next = number + 1;
    if (UNMARKED.test(style)) return '';
    if (this.#list.name !== 'ol') return '-';
    return `${numeral(FORMATS[item.attributes.type ?? this.#list.attributes.type ?? ''] ?? 'decimal', number)}.`;
  }
}

/** An item's text with its label, unless one was typed already. */
export function labelled(label: string, text: string): string {
  return label === '' || beginsWithLabel(text) ? text : `${label} ${text}`;
}
