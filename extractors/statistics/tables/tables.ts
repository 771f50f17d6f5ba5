import type { DocumentKind } from '../../../model/document.ts';
import type { FigureStatus } from '../../../model/figure.ts';
import type { Page } from '../../../model/page.ts';
import type { Defaults } from '../reading/draft.ts';
import { readAwardTable } from './award-table.ts';
import { readForm } from './forms/read-form.ts';
import { formOf } from './forms/recognise.ts';
import { headOf } from './head.ts';
import { headingAbove } from './headings.ts';
import { recipientNoted } from './note.ts';
import type { TableScope } from './place.ts';
import { yearCounted } from './reporting-year.ts';
import { sideBySide } from './side-by-side.ts';
import { settle } from './spans/settle.ts';
import { NOTHING_READ, type TableReading } from './table-reading.ts';
import { tableWords } from './table-words.ts';
import { type WholeTable, wholeTables } from './whole-table.ts';

/** "Đơn vị: Xã Đông Hải" above a table; "Đơn vị tính" is no unit. */
const UNIT_LINE = /^\(?(?:tên )?(?:đơn vị|cơ quan)(?: báo cáo)?\s*:\s*(\p{Lu}[^:]{2,80}?)\)?$/iu;

function unitIn(texts: readonly string[]): string | null {
  return texts.map((text) => UNIT_LINE.exec(text)?.[1]).findLast((unit) => unit !== undefined) ?? null;
}

/** The document that tables stand in. */
interface Around {
  readonly pages: readonly Page[];
  readonly kind: DocumentKind;
  readonly defaults: Defaults;
}

/** Plans aim and submissions propose, where nothing nearer says otherwise. */
const STATUS_OF_KIND: Partial<Record<DocumentKind, FigureStatus>> = {
  ke_hoach: 'target',
  to_trinh: 'proposed',
};

function scopeOf({ caption, page, top, below }: WholeTable, document: Around): TableScope {
  const units = caption.filter(({ text }) => UNIT_LINE.test(text));
  const title = headOf(caption.filter((cell) => !units.includes(cell)));
  return {
    caption: { ...title, period: yearCounted(title.period, document.defaults.period) },
    noted: recipientNoted(below),
    unit: unitIn(caption.map(({ text }) => text)),
    heading: headingAbove(document.pages, page, top),
    status: STATUS_OF_KIND[document.kind] ?? 'awarded',
    defaults: document.defaults,
  };
}

/** A title that speaks of money ("Kinh phí", "ĐVT: triệu đồng") or shares heads no counts. */
function countsOthers({ caption }: WholeTable): boolean {
  return caption.some(({ key }) => tableWords.isMoney(key) || tableWords.isShare(key));
}

function readTable(table: WholeTable, document: Around): TableReading {
  const scope = scopeOf(table, document);
  const form = formOf(table);
  if (form !== null) return readForm(table, form, { ...scope, unit: unitIn(table.above) });
  return countsOthers(table) ? NOTHING_READ : readAwardTable(table, scope);
}

function together(readings: readonly TableReading[]): TableReading {
  return {
    drafts: readings.flatMap(({ drafts }) => drafts),
    issues: readings.flatMap(({ issues }) => issues),
    contradicted: readings.flatMap(({ contradicted }) => contradicted),
  };
}

/**
 * The award counts in the tables of all pages, and the totals in them that contradict their parts.
 *
 * A total that only adds up what stands beside it ("Tổng số" over tập thể and cá nhân) or below it is no figure of
 * its own; the count that a finer one picks some out of (nữ, lãnh đạo, "Trong đó" of only some) is, and the finer
 * figure points at it. An empty cell or a dash gives no figure, "0" gives a figure of 0.
 */
export function readTables(pages: readonly Page[], kind: DocumentKind, defaults: Defaults): TableReading {
  const document = { pages, kind, defaults };
  const readAll = (some: readonly Page[]): TableReading[] =>
    wholeTables(some)
      .flatMap(sideBySide)
      .map((table) => readTable(table, document));
  const settled = settle(pages, (alone) => together(readAll(alone)));
  return together([...readAll(settled.pages), ...settled.readings]);
}
