import { decodeRuns, type Run } from '../../text/legacy/runs.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

const FAMILY = /(?:^|;)\s*font-family\s*:\s*["']?([^"';,]+)/i;

/** The first font that an element names for what is in it. */
export function fontOf({ attributes }: HtmlElement): string | undefined {
  return attributes.face?.split(',')[0]?.trim() ?? FAMILY.exec(attributes.style ?? '')?.[1]?.trim();
}

/** The page with the text of legacy fonts (`.VnTime`, `VNI-Times`) in Unicode. */
export function withUnicode(root: HtmlElement): HtmlElement {
  const runs: Run[] = [];
  collect(root, undefined, runs);
  const read = decodeRuns(runs);
  let at = 0;
  const rebuild = (element: HtmlElement): HtmlElement => ({
    ...element,
    children: element.children.map((child): HtmlNode => {
      if (child.kind === 'element') return rebuild(child);
      const found = read[at];
      at += 1;
      const isUnchanged = found === undefined || found.encoding === null;
      return { kind: 'text', text: isUnchanged ? child.text : found.text };
    }),
  });
  return rebuild(root);
}

function collect(element: HtmlElement, font: string | undefined, into: Run[]): void {
  const own = fontOf(element) ?? font;
  for (const child of element.children) {
    if (child.kind === 'element') collect(child, own, into);
    // A line end in the source is a blank: it ends no line, after which legacy text is looked at anew.
    else into.push({ text: child.text.replaceAll('\n', ' '), font: own });
  }
}
