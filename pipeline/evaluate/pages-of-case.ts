import { DEFAULT_LIMITS } from '../../extractors/documents/reader.ts';
import { openText } from '../../extractors/documents/text-file/reader.ts';
import { EmptyDocumentError } from '../../model/errors.ts';
import type { Page } from '../../model/page.ts';

/** The pages that a text would have as a plain text file in the watch folder, its tables read as such. */
export async function pagesOfCase(text: string): Promise<Page[]> {
  const reader = opened(text);
  const pages: Page[] = [];
  for (let page = 1; page <= (reader?.pageCount ?? 0); page += 1) {
    const read = await reader?.readText(page);
    if (read?.kind === 'text') pages.push(read.result.value);
  }
  return pages;
}

/** The text as an opened file; null where there is nothing to read. */
function opened(text: string): ReturnType<typeof openText> | null {
  try {
    return openText(Buffer.from(text), 'case.txt', DEFAULT_LIMITS);
  } catch (error) {
    if (error instanceof EmptyDocumentError) return null;
    throw error;
  }
}
