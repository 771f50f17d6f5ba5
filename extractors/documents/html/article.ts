import { withoutMachinery } from './machinery.ts';
import { lengthOf, runningText } from './running-text.ts';
import { elementsNamed, type HtmlElement, textIn } from './tree.ts';

/** The document is the smallest element with this share of the running text. */
const DOCUMENT_SHARE = 0.85;
/** A title has so many characters; to have it, the document may grow by this factor and no more. */
const TITLE_FROM = 20;
const TITLE_COSTS = 1.3;

/** Rows and cells of data are no documents; a cell that holds nearly all text belongs to a page's layout. */
const INNER = /^(?:p|li|table|thead|tbody|tr)$/;

/** The smallest element with nearly all running text, widened to the title above it. */
function mainPart(page: HtmlElement, title: string): HtmlElement {
  const whole = runningText(page);
  if (whole === 0) return page;
  const path = [page];
  for (let inner: HtmlElement | undefined = page; inner !== undefined; ) {
    if (!INNER.test(inner.name)) path.push(inner);
    inner = inner.children.find(
      (child): child is HtmlElement =>
        child.kind === 'element' && runningText(child) >= DOCUMENT_SHARE * whole,
    );
  }
  const smallest = path.at(-1) ?? page;
  const around = path.findLast((element) => holdsTitle(element, title)) ?? smallest;
  return lengthOf(around) > TITLE_COSTS * lengthOf(smallest) ? smallest : around;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether an element shows the window's title, which often names the site as well, or a heading where it has none. */
function holdsTitle(element: HtmlElement, title: string): boolean {
  const shown = inOneLine(textIn(element));
  const parts = title.split(/\s[-–|]\s/).map(inOneLine);
  if (parts.some((part) => part.length >= TITLE_FROM && shown.includes(part))) return true;
  return ['h1', 'h2'].some((name) => elementsNamed(element, name).length > 0);
}

/**
 * The document in a saved web page, told by structure and not by site: menus, ribbons, side columns, related
 * news, comments and the foot are taken away by element, role, name and share of links; what is left is the
 * smallest part with nearly all of the running text.
 *
 * @param title of the window, '' where there is none
 */
export function articleOf(page: HtmlElement, title: string): HtmlElement {
  return mainPart(withoutMachinery(page), title);
}
