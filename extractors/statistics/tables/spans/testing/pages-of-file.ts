import type { Page } from '../../../../../model/page.ts';
import { DEFAULT_LIMITS } from '../../../../documents/reader.ts';
import { openText } from '../../../../documents/text-file/reader.ts';

/** The pages of a plain text as the program reads them from a file. */
export async function pagesOfFile(text: string): Promise<Page[]> {
  const reader = openText(new TextEncoder().encode(text), 'a.txt', DEFAULT_LIMITS);
  const pages: Page[] = [];
  for (let number = 1; number <= reader.pageCount; number += 1) {
    const page = await reader.readText(number);
    if (page.kind === 'text') pages.push(page.result.value);
  }
  return pages;
}
