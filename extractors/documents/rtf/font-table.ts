import type { Fonts } from './fonts.ts';

/** Reads `{\fonttbl{\f0\fcharset163 Times New Roman;}…}`; with or without a group for each font. */
export class FontTable {
  readonly #fonts: Fonts;
  #number = 0;
  #charset: number | null = null;
  #name = '';

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  control(word: string, value: number | null): void {
    if (word === 'fcharset') this.#charset = value;
    if (word !== 'f') return;
    this.#number = value ?? 0;
    this.#charset = null;
    this.#name = '';
  }

  text(text: string): void {
    for (const part of text.split(/(?<=;)/)) {
      this.#name += part;
      if (!part.endsWith(';')) continue;
      this.#fonts.add(this.#number, { name: this.#name.slice(0, -1).trim(), charset: this.#charset });
      this.#name = '';
    }
  }
}
