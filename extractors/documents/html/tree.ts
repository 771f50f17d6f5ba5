import { type DefaultTreeAdapterMap, parse } from 'parse5';
import parts from '../../../knowledge/web-page-parts.json' with { type: 'json' };

/** A page as its reader sees it: without scripts, comments and whatever is hidden. */
export type HtmlNode = HtmlElement | HtmlText;

export interface HtmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

type Source = DefaultTreeAdapterMap['childNode'];
type SourceElement = DefaultTreeAdapterMap['element'];

/** Content nested deeper than this is hung up at this depth, so that no page can exhaust the stack. */
const MAX_DEPTH = 150;

/** Elements that show nothing, or nothing to read. */
const UNSEEN = new Set(
  'head script style noscript template iframe frame object embed applet svg canvas audio video map xml button input select textarea option datalist'.split(
    ' ',
  ),
);
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const HIDDEN_CLASSES = new Set(parts.hiddenClasses);
/** Hidden on small screens alone: "hidden md:block", "d-none d-md-flex". */
const SHOWN_ELSEWHERE = /^(?:\w+:|d-\w+-)(?:block|flex|grid|inline|table)/;

const isElement = (node: Source): node is SourceElement => 'tagName' in node;

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (HIDING.test(attributes.style ?? '')) return true;
  const classes = (attributes.class ?? '').split(/\s+/);
  return (
    classes.some((name) => HIDDEN_CLASSES.has(name)) && !classes.some((name) => SHOWN_ELSEWHERE.test(name))
  );
}

/** Parses a page, however broken, into what of it is seen. */
export function parseHtml(html: string): HtmlElement {
  const document = parse(html);
  const children: HtmlNode[] = [];
  const root: HtmlElement = { kind: 'element', name: 'html', attributes: {}, children };
  // By a list of open ends and not by recursion: pages are as deep as they like.
  const open: { nodes: readonly Source[]; at: number; into: HtmlNode[]; depth: number }[] = [
    { nodes: document.childNodes, at: 0, into: children, depth: 0 },
  ];
  for (let end = open.at(-1); end !== undefined; end = open.at(-1)) {
    const node = end.nodes[end.at];
    end.at += 1;
    if (node === undefined) open.pop();
    else if (node.nodeName === '#text' && 'value' in node) end.into.push({ kind: 'text', text: node.value });
    else if (isElement(node) && !UNSEEN.has(node.tagName)) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (isHidden(attributes)) continue;
      const inner: HtmlNode[] = [];
      const isDeep = end.depth >= MAX_DEPTH;
      if (!isDeep) end.into.push({ kind: 'element', name: node.tagName, attributes, children: inner });
      open.push({ nodes: node.childNodes, at: 0, into: isDeep ? end.into : inner, depth: end.depth + 1 });
    }
  }
  return root;
}

/** The text within a node, without regard to its layout. */
export function textIn(node: HtmlNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textIn).join(' ');
}

/** The elements of a name within an element, in document order. */
export function elementsNamed(element: HtmlElement, name: string): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    return [...(child.name === name ? [child] : []), ...elementsNamed(child, name)];
  });
}
