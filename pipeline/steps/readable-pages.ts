import { assignRoles } from '../../extractors/documents/layout/roles.ts';
import type { Page } from '../../model/page.ts';

/** The pages of a document that could be read, each line in the role that it has beside the other pages. */
export function readablePages(pages: readonly { readonly page: Page | null }[]): Page[] {
  return assignRoles(pages.flatMap(({ page }) => (page ? [page] : [])));
}
