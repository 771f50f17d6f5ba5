import type { HtmlElement, HtmlNode } from './tree.ts';

/** Blocks shorter than this are no running text. */
const RUNNING_TEXT = 30;

/** Asked again at every level of a page: remembered, so that the cost stays linear in its size. */
function remembered(measure: (element: HtmlElement) => number): (element: HtmlElement) => number {
  const known = new WeakMap<HtmlElement, number>();
  return (element) => {
    const value = known.get(element) ?? measure(element);
    known.set(element, value);
    return value;
  };
}

const lengthOfElement = remembered((element) =>
  element.children.reduce((sum, child) => sum + lengthOf(child), 0),
);

/** Characters, spaces not counted. */
export function lengthOf(node: HtmlNode): number {
  return node.kind === 'text' ? node.text.replace(/\s+/g, '').length : lengthOfElement(node);
}

/** The characters of running text within an element: long blocks, and the long cells of tables. */
export const runningText = remembered((element) =>
  element.children.reduce((sum, child) => {
    const isLong = lengthOf(child) >= RUNNING_TEXT;
    if (child.kind === 'text') return sum + (isLong ? lengthOf(child) : 0);
    const isBlock = child.name === 'p' || child.name === 'li' || child.name === 'td';
    return sum + (isBlock && isLong ? lengthOf(child) : runningText(child));
  }, 0),
);
