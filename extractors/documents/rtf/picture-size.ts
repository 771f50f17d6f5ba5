import { isLarge } from '../typeset/picture-size.ts';

const TWIPS_PER_POINT = 20;

/** How large a picture is shown, by the control words of its group ([MSFT-RTF] 1.9.1, "Pictures"). */
export class PictureSize {
  #width = 0;
  #height = 0;

  begin(): void {
    this.#width = 0;
    this.#height = 0;
  }

  control(word: string, value: number): void {
    if (word === 'picwgoal') this.#width = value / TWIPS_PER_POINT;
    if (word === 'pichgoal') this.#height = value / TWIPS_PER_POINT;
  }

  /** Whether it may carry text. */
  get isLarge(): boolean {
    const isKnown = this.#width > 0 && this.#height > 0;
    return isLarge(isKnown ? { width: this.#width, height: this.#height } : null);
  }
}
