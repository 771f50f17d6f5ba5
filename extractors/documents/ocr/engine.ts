import type { OcrEngineName, Word } from '../../../model/page.ts';

/** A grey picture, 8 bits a pixel, black text on white, row by row from the top left. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dpi: number;
}

/** A recognised word; its box in the pixels of the picture that was handed in. */
export type RecognisedWord = Pick<Word, 'text' | 'box' | 'confidence' | 'alternatives'>;

export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** The first line of a paragraph as the engine's own layout analysis sees it. */
  readonly paragraphStart: boolean;
}

/** `page` finds the layout itself; `line` and `word` are told that the picture holds just one. */
export type Layout = 'page' | 'line' | 'word';

/**
 * Reads pictures of one line of text each: what an engine needs that is handed lines instead of pages. All
 * pictures of a page are asked for in one call, because many engines take longer to start than to read a line.
 */
export interface LineReader {
  readonly identity: OcrEngineName;
  /** The words of each picture, from the left, in the order of the pictures. */
  readLines(pictures: readonly GreyPicture[]): Promise<readonly (readonly RecognisedWord[])[]>;
}

/**
 * An OCR engine. It may be called from several places at once; the engine queues what it cannot do in parallel.
 * An engine that reads lines instead of pages finds the lines itself when asked for a `page`.
 *
 * Every method throws `OcrUnavailableError` where the engine cannot start, and `OcrFailedError` where it died,
 * took too long or gave something that is no reading.
 */
export interface OcrEngine extends LineReader {
  recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]>;
  /** Another model, for reading the same ink a second time: what both see was not made up by one of them. */
  readonly second: LineReader;
  close(): Promise<void>;
}
