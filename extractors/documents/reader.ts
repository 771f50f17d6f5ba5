import type { StepResult } from '../../model/issue.ts';
import type { Page, Turn } from '../../model/page.ts';
import type { OcrEngine } from './ocr/engine.ts';
import { DEFAULT_UNPACKING, type Parcel, type UnpackingLimits } from './parcel.ts';

/** What a file is, decided by its content and never by its name. */
export type DocumentFormat =
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'html'
  | 'text'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'eml'
  | 'msg'
  | 'zip';

/** A page without a usable text of its own; `reason` is told to people in the page's issue. */
export interface NeedsOcr {
  readonly kind: 'needs-ocr';
  readonly reason: 'no-text' | 'bad-text' | 'picture';
  readonly width: number;
  readonly height: number;
}

export interface PageText {
  readonly kind: 'text';
  readonly result: StepResult<Page>;
}

/** A page as a picture: WebP bytes, and its size in pixels. */
export interface PagePicture {
  readonly webp: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * An opened file of any format. Page numbers start at 1. Pages may be asked for in any order, one at a time.
 * Every method throws a `BadInputError` of `model/errors.ts` where the file is to blame.
 */
export interface DocumentReader {
  readonly format: DocumentFormat;
  /** None for a file that only holds other files. */
  readonly pageCount: number;
  /** What a mail or an archive holds; absent for every other file. */
  readonly parcel?: Parcel;
  /** The page's own text if it has a usable one; cheap, no OCR. */
  readText(page: number): Promise<PageText | NeedsOcr>;
  /** The page read by OCR. */
  recognise(page: number, engine: OcrEngine): Promise<StepResult<Page>>;
  /**
   * The page as a person reads it, for the screens.
   * @param dpi picture points per inch, 36..300
   * @param turned as the page's reading found it (`Page.turned`)
   */
  picture(page: number, dpi: number, turned: Turn): Promise<PagePicture>;
  close(): Promise<void>;
}

/** Limits that hold for every format; each has its own named error. */
export interface ReadingLimits extends UnpackingLimits {
  readonly maxFileBytes: number;
  readonly maxPages: number;
  /** Pixels of one bitmap, checked before it is allocated. */
  readonly maxPixels: number;
  /** Cells of one sheet of a workbook, empty ones between filled ones included. */
  readonly maxCells: number;
}

export const DEFAULT_LIMITS: ReadingLimits = {
  ...DEFAULT_UNPACKING,
  maxFileBytes: 200 * 1024 * 1024,
  maxPages: 1000,
  maxPixels: 60_000_000,
  maxCells: 200_000,
};
