import type { Block } from '../typeset/block.ts';
import { type InspectedPicture, inspectPicture } from '../typeset/picture.ts';
import { articleOf } from './article.ts';
import { contentOf, type HtmlContent } from './blocks.ts';
import { withUnicode } from './fonts.ts';
import { elementsNamed, type HtmlElement, parseHtml } from './tree.ts';

/** `article` takes the document out of a web page; `whole` is for documents and mails, which are nothing else. */
export type HtmlScope = 'article' | 'whole';

export interface HtmlOptions {
  readonly scope: HtmlScope;
  /** Pictures with more are not decoded. */
  readonly maxPixels: number;
  /** The bytes of a file that came along with the page, by its address; nothing is ever fetched. */
  readonly fileAt?: (address: string) => Uint8Array | undefined;
}

/** Pictures that a page shows narrower than this, in its pixels, are icons. */
const ICON = 200;

/** The text of HTML in reading order: paragraphs, lists with their labels, tables. Nothing is fetched. */
export async function readHtml(html: string, options: HtmlOptions): Promise<HtmlContent> {
  const root = withUnicode(parseHtml(html));
  const content = options.scope === 'article' ? articleOf(root, titleOf(html)) : root;
  return contentOf(content, await picturesIn(content, options));
}

/**
 * The blocks of `readHtml` alone.
 *
 * @example await htmlBlocks('<ul><li>48 cá nhân</ul>', { scope: 'whole', maxPixels: 1e7 })
 * // [{ kind: 'paragraph', text: '- 48 cá nhân' }]
 */
export async function htmlBlocks(html: string, options: HtmlOptions): Promise<readonly Block[]> {
  return (await readHtml(html, options)).blocks;
}

function titleOf(html: string): string {
  const title = /<title[^>]*>([^<]{0,500})/i.exec(html)?.[1] ?? '';
  return title.normalize('NFC');
}

/** The pictures of a page by address: those it holds itself, and that others lie outside. */
async function picturesIn(
  content: HtmlElement,
  { maxPixels, fileAt }: HtmlOptions,
): Promise<ReadonlyMap<string, InspectedPicture>> {
  const pictures = new Map<string, InspectedPicture>();
  for (const { attributes } of elementsNamed(content, 'img')) {
    const address = attributes.src ?? '';
    const data = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(address)?.[1];
    const bytes = data === undefined ? fileAt?.(address) : Buffer.from(data, 'base64');
    if (bytes !== undefined) pictures.set(address, await inspectPicture(bytes, maxPixels));
    else if (Number.parseFloat(attributes.width ?? '') >= ICON)
      pictures.set(address, { kind: 'unreadable', reason: 'external' });
  }
  return pictures;
}
