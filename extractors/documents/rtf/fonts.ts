import { TextDecoder } from 'node:util';
import { legacyFont } from '../../text/legacy/font.ts';
import { toWindows1252 } from '../../text/legacy/windows-1252.ts';

interface Font {
  readonly name: string;
  /** `\fcharset`; absent where the file says nothing. */
  readonly charset: number | null;
}

/** Windows code pages of `\fcharset` ([MSFT-RTF] 1.9.1, "Font table"), by the names that decoders know. */
const OF_CHARSET: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const WESTERN = 'windows-1252';
const KNOWN_PAGE = /^(?:125\d|874)$/;

/** The fonts of a file and how the bytes of text in each are read. */
export class Fonts {
  readonly #fonts = new Map<number, Font>();
  readonly #decoders = new Map<string, TextDecoder>();
  #page = WESTERN;
  defaultFont = 0;

  /** @param page `\ansicpg`: the code page of fonts without one of their own */
  setPage(page: number): void {
    this.#page = KNOWN_PAGE.test(String(page)) ? `windows-${page}` : WESTERN;
  }

  add(number: number, font: Font): void {
    this.#fonts.set(number, font);
  }

  nameOf(number: number): string | undefined {
    return this.#fonts.get(number)?.name;
  }

  /** Legacy Vietnamese fonts hold bytes of their own, whatever code page the file claims for them. */
  decode(bytes: Uint8Array, number: number): string {
    const font = this.#fonts.get(number);
    const isLegacy = font !== undefined && legacyFont(font.name) !== null;
    const charset = font?.charset ?? null;
    const page = isLegacy ? WESTERN : charset === null ? this.#page : (OF_CHARSET[charset] ?? this.#page);
    if (page === WESTERN) return [...Buffer.from(bytes).toString('latin1')].map(toWindows1252).join('');
    const decoder = this.#decoders.get(page) ?? new TextDecoder(page);
    this.#decoders.set(page, decoder);
    return decoder.decode(bytes);
  }
}
