const TWIPS_PER_POINT = 20;
/** Emblems and signatures are smaller than this as shown, in points and square points. */
const TEXT_WIDTH_FROM = 120;
const TEXT_AREA_FROM = 6000;

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

  /** Whether it may carry text; a picture that does not say its size counts as large. */
  get isLarge(): boolean {
    if (this.#width === 0 || this.#height === 0) return true;
    return this.#width >= TEXT_WIDTH_FROM && this.#width * this.#height >= TEXT_AREA_FROM;
  }
}
