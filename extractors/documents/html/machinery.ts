import parts from '../../../knowledge/web-page-parts.json' with { type: 'json' };
import { lengthOf, runningText } from './running-text.ts';
import { elementsNamed, type HtmlElement, type HtmlNode, textIn } from './tree.ts';

const ELEMENTS = new Set(parts.elements);
const ROLES = new Set(parts.roles);
const NAMES = new Set(parts.names);
const LINES = new Set(parts.lines);

/** A part with a larger share of the page's text is the document, whatever its class says. */
const MOST_OF_PAGE = 0.5;
const MUCH_RUNNING_TEXT = 0.3;
/** Where links are this share of the text, and no sentence stands beside them, it is a list of links. */
const LINK_SHARE = 0.65;
const SENTENCE = 80;
/** Longer lines are no labels of the page's machinery, and no headings of a list of links. */
const SHORT_LINE = 70;
const CONTAINERS = new Set(
  'div section ul ol dl table tbody tr td p span header form li h2 h3 h4 h5 h6 center'.split(' '),
);
const HEADING = /^h[1-6]$/;
/** A table with as many numbers is no menu. */
const DATA_CELLS = 3;
const NUMBER_CELL = /^[\d.,%]+$/;

/** Words of class and id: "leftSidebar_2" gives left, sidebar. Word's own classes ("MsoFooter") are none. */
function namesOf({ attributes }: HtmlElement): string[] {
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.split(/\s+/);
  return names
    .filter((name) => !name.startsWith('Mso'))
    .flatMap((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/))
    .map((word) => word.toLowerCase());
}

function linkLength(node: HtmlNode): number {
  if (node.kind === 'text') return 0;
  if (node.name === 'a') return node.attributes.href === undefined ? 0 : lengthOf(node);
  return node.children.reduce((sum, child) => sum + linkLength(child), 0);
}

/** The longest text between links, in characters. */
function longestPlain(node: HtmlNode): number {
  if (node.kind === 'text') return node.text.trim().length;
  if (node.name === 'a') return 0;
  return Math.max(0, ...node.children.map(longestPlain));
}

function isListOfLinks(element: HtmlElement): boolean {
  const length = lengthOf(element);
  if (!CONTAINERS.has(element.name) || length === 0) return false;
  return linkLength(element) >= LINK_SHARE * length && longestPlain(element) < SENTENCE;
}

/** A table of figures, whose names may be links; the layout of a page has tables in its cells. */
function isData(element: HtmlElement): boolean {
  if (element.name !== 'table' || elementsNamed(element, 'table').length > 0) return false;
  const cells = elementsNamed(element, 'td').map((cell) => textIn(cell).trim());
  return cells.filter((cell) => NUMBER_CELL.test(cell)).length >= DATA_CELLS;
}

/** Takes away what is not the document, element by element from the outside. */
class Pruner {
  readonly #pageLength: number;
  readonly #runningText: number;

  constructor(page: HtmlElement) {
    this.#pageLength = lengthOf(page);
    this.#runningText = runningText(page);
  }

  prune(element: HtmlElement, inArticle: boolean): HtmlElement {
    const kept: HtmlNode[] = [];
    for (const child of element.children) {
      if (child.kind === 'text' || isData(child)) kept.push(child);
      else if (this.#isMachinery(child, inArticle) || isMachineryLine(child)) continue;
      else if (isListOfLinks(child) && !this.#holdsMost(child)) dropHeading(kept);
      else kept.push(this.prune(child, inArticle || child.name === 'article' || child.name === 'main'));
    }
    return { ...element, children: kept };
  }

  #isMachinery(element: HtmlElement, inArticle: boolean): boolean {
    if (this.#holdsMost(element)) return false;
    if (ELEMENTS.has(element.name) || ROLES.has(element.attributes.role ?? '')) return true;
    if (element.name === 'header' && !inArticle) return elementsNamed(element, 'h1').length === 0;
    if (!CONTAINERS.has(element.name)) return false;
    return namesOf(element).some((name) => NAMES.has(name));
  }

  #holdsMost(element: HtmlElement): boolean {
    if (lengthOf(element) >= MOST_OF_PAGE * this.#pageLength) return true;
    return this.#runningText > 0 && runningText(element) >= MUCH_RUNNING_TEXT * this.#runningText;
  }
}

function isMachineryLine(element: HtmlElement): boolean {
  if (lengthOf(element) >= SHORT_LINE) return false;
  const text = textIn(element).replace(/\s+/g, ' ').trim().toLowerCase();
  return LINES.has(text.replace(/\s*(?:[:(|…\d].*)?$/u, ''));
}

/** The heading of a list of links goes with it: "Tin liên quan". */
function dropHeading(kept: HtmlNode[]): void {
  const at = kept.findLastIndex((node) => textIn(node).trim() !== '');
  const heading = kept[at];
  if (heading === undefined || heading.kind === 'text' || !HEADING.test(heading.name)) return;
  if (heading.name !== 'h1' && lengthOf(heading) < SHORT_LINE) kept.splice(at, 1);
}

/**
 * A page without its machinery: menus, ribbons, side columns, related news, comments and the foot, told by
 * element, role, words of class and id, and share of links.
 */
export const withoutMachinery = (page: HtmlElement): HtmlElement => new Pruner(page).prune(page, false);
