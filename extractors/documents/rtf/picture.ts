import type { PictureContent, ShownPicture } from '../flow/flow.ts';

const TWIPS_PER_POINT = 20;
const WHOLE = 100;
const FILES = new Set(['pngblip', 'jpegblip']);
const METAFILES = new Set(['wmetafile', 'emfblip', 'macpict', 'pmmetafile']);
const NO_HEX = /[^\da-f]/gi;

/** Collects a picture from its group ([MSFT-RTF] 1.9.1, "Pictures"): what it is, how large, and its bytes. */
export class PictureGroup {
  #kind: 'file' | 'metafile' | 'unread' = 'unread';
  #width = 0;
  #height = 0;
  #across = WHOLE;
  #down = WHOLE;
  #hex: string[] = [];
  #binary: Uint8Array[] = [];

  control(word: string, value: number): void {
    if (FILES.has(word)) this.#kind = 'file';
    else if (METAFILES.has(word)) this.#kind = 'metafile';
    else if (word === 'picwgoal') this.#width = value / TWIPS_PER_POINT;
    else if (word === 'pichgoal') this.#height = value / TWIPS_PER_POINT;
    else if (word === 'picscalex') this.#across = value;
    else if (word === 'picscaley') this.#down = value;
  }

  /** A byte stands as two digits; line ends between them have no meaning. */
  hex(digits: string): void {
    if (this.#kind === 'file') this.#hex.push(digits.replace(NO_HEX, ''));
  }

  binary(bytes: Uint8Array): void {
    if (this.#kind === 'file') this.#binary.push(bytes);
  }

  finish(): ShownPicture {
    const isKnown = this.#width > 0 && this.#height > 0;
    const [width, height] = [(this.#width * this.#across) / WHOLE, (this.#height * this.#down) / WHOLE];
    return { content: this.#content(), size: isKnown ? { width, height } : null };
  }

  #content(): PictureContent {
    if (this.#kind !== 'file') return { kind: 'unreadable', reason: this.#kind };
    return { kind: 'file', bytes: Buffer.concat([Buffer.from(this.#hex.join(''), 'hex'), ...this.#binary]) };
  }
}
