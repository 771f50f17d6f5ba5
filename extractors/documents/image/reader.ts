import sharp from 'sharp';
import { DamagedFileError, PageTooLargeError } from '../../../model/errors.ts';
import type { StepResult } from '../../../model/issue.ts';
import type { Page, Turn } from '../../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { allowedDpi, checkPageCount } from '../page-limits.ts';
import { type Raster, toPagePicture } from '../picture/raster.ts';
import type { DocumentReader, NeedsOcr, PagePicture, PageText, ReadingLimits } from '../reader.ts';

/** Height of an A4 page in inches: what a picture without a believable resolution is taken for. */
const A4_INCHES = 11.69;
/** Cameras write 72 dpi into pictures that have none. */
const BELIEVABLE_DPI = { from: 100, to: 1200 } as const;

interface ImagePage {
  /** Pixels, upright (after the camera's orientation mark). */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Opens a PNG, JPEG or TIFF (of one or more pages). @throws DamagedFileError, TooManyPagesError, PageTooLargeError */
export async function openImage(
  bytes: Uint8Array,
  format: 'png' | 'jpeg' | 'tiff',
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const reader = new ImageReader(bytes, format, file, limits);
  await reader.measure(1);
  return reader;
}

class ImageReader implements DocumentReader {
  readonly format: 'png' | 'jpeg' | 'tiff';
  #pageCount = 1;
  readonly #bytes: Uint8Array;
  readonly #file: string;
  readonly #limits: ReadingLimits;

  constructor(bytes: Uint8Array, format: 'png' | 'jpeg' | 'tiff', file: string, limits: ReadingLimits) {
    this.#bytes = bytes;
    this.format = format;
    this.#file = file;
    this.#limits = limits;
  }

  get pageCount(): number {
    return this.#pageCount;
  }

  /** Size of a page, from the file's header alone. */
  async measure(page: number): Promise<ImagePage> {
    const meta = await this.#guard(this.#open(page).metadata());
    this.#pageCount = Math.max(1, meta.pages ?? 1);
    checkPageCount(this.#pageCount, this.#limits, this.#file);
    const turned = (meta.orientation ?? 1) >= 5;
    const [pixelWidth, pixelHeight] = turned ? [meta.height, meta.width] : [meta.width, meta.height];
    const pixels = pixelWidth * pixelHeight;
    if (pixels > this.#limits.maxPixels) {
      const limit = Math.round(this.#limits.maxPixels / 1e6);
      throw new PageTooLargeError({ file: this.#file, page, pixels: Math.round(pixels / 1e6), limit });
    }
    const stated = meta.density ?? 0;
    const believable = stated >= BELIEVABLE_DPI.from && stated <= BELIEVABLE_DPI.to;
    const dpi = believable ? stated : Math.max(pixelWidth, pixelHeight) / A4_INCHES;
    return { pixelWidth, pixelHeight, width: (pixelWidth / dpi) * 72, height: (pixelHeight / dpi) * 72 };
  }

  async readText(page: number): Promise<PageText | NeedsOcr> {
    const { width, height } = await this.measure(page);
    return { kind: 'needs-ocr', reason: 'picture', width, height };
  }

  async recognise(page: number, engine: OcrEngine): Promise<StepResult<Page>> {
    const { OCR_DPI, recognisePage } = await import('../ocr/recognise-page.ts');
    const { height, pixelHeight } = await this.measure(page);
    // A coarse scan is prepared as it is and enlarged after that, a fine one is reduced at once.
    const own = (pixelHeight / height) * 72;
    return recognisePage(await this.#raster(page, Math.min(own, OCR_DPI)), page, engine);
  }

  async picture(page: number, dpi: number, turned: Turn): Promise<PagePicture> {
    return toPagePicture(await this.#raster(page, dpi), turned);
  }

  async close(): Promise<void> {}

  /** The size is checked by `measure`, which reads the header alone, before anything is decoded. */
  #open(page: number) {
    return sharp(this.#bytes, { page: page - 1, failOn: 'error', limitInputPixels: false });
  }

  async #raster(number: number, wished: number): Promise<Raster> {
    const page = await this.measure(number);
    const dpi = allowedDpi(page, wished, this.#limits, { file: this.#file, page: number });
    const width = Math.max(1, Math.round((page.width * dpi) / 72));
    const drawn = this.#open(number)
      .autoOrient()
      .resize({ width, height: Math.max(1, Math.round((page.height * dpi) / 72)), fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { data, info } = await this.#guard(drawn);
    const channels = info.channels === 1 ? 1 : 3;
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return { width: info.width, height: info.height, channels, pixels, dpi };
  }

  async #guard<T>(promise: Promise<T>): Promise<T> {
    try {
      return await promise;
    } catch (error) {
      throw new DamagedFileError({ file: this.#file }, { cause: error });
    }
  }
}
