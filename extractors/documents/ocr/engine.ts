import type { OcrEngineName, Word } from '../../../model/page.ts';

/** A grey picture, 8 bits a pixel, black text on white, row by row from the top left. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly dpi: number;
}

/** A recognised word; its box in the pixels of the picture that was handed in. */
export type RecognisedWord = Pick<Word, 'text' | 'box' | 'confidence'>;

export interface RecognisedLine {
  readonly words: readonly RecognisedWord[];
  /** The first line of a paragraph as the engine's own layout analysis sees it. */
  readonly paragraphStart: boolean;
}

/** `page` finds the layout itself; `line` and `word` are told that the picture holds just one. */
export type Layout = 'page' | 'line' | 'word';

/**
 * An OCR engine. `recognise` may be called from several places at once; the engine queues what it cannot do
 * in parallel. An engine that reads lines instead of pages finds the lines itself when asked for a `page`.
 */
export interface OcrEngine {
  readonly identity: OcrEngineName;
  recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]>;
  close(): Promise<void>;
}
