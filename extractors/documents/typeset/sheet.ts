import type { Box } from '../../../model/geometry.ts';
import type { Line, Page, Table } from '../../../model/page.ts';
import type { Picture, UnreadReason } from './block.ts';
import { PAPER } from './paper.ts';

/** A picture on its sheet: where it stands, and how many of the sheet's lines come before it. */
export interface SetPicture {
  readonly picture: Picture;
  readonly box: Box;
  readonly after: number;
}

/** A sheet as a page, its pictures, and why others that stood there cannot be read. */
export interface SetPage {
  readonly page: Page;
  readonly pictures: readonly SetPicture[];
  readonly unread: readonly UnreadReason[];
}

/** A sheet that is being set; as large as the paper, and larger where a table is. Points. */
export interface Sheet {
  width: number;
  height: number;
  readonly lines: Line[];
  readonly tables: Table[];
  readonly pictures: SetPicture[];
  readonly unread: UnreadReason[];
}

export const emptySheet = (): Sheet => ({
  width: PAPER.width,
  height: PAPER.height,
  lines: [],
  tables: [],
  pictures: [],
  unread: [],
});

/** @param number of the page, from 1 */
export function setPage({ width, height, lines, tables, pictures, unread }: Sheet, number: number): SetPage {
  const page: Page = { number, width, height, source: 'structure', quality: 1, lines, tables };
  return { page, pictures, unread };
}
