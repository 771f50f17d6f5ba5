import type { PDFPageProxy } from 'pdfjs-dist';

/** What pdf.js keeps under a name that a page's operators use, as soon as it has it; null where it failed. */
export function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}
