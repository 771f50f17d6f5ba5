import { describe, expect, it } from 'vitest';
import { encodeLegacy, encodingOf } from '../../text/legacy/testing/encode.ts';
import { decodeLines, decodeText } from './decode.ts';

const TEXT = [
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Ấp Tân Lộc: tặng Giấy khen cho 48 cá nhân và 07 tập thể (tăng 12,5%)…',
  '“Dân vận khéo” – năm 2024, 1.245 lượt người.',
].join('\n');

const inLegacy = (id: Parameters<typeof encodingOf>[0], text: string) => {
  const written = encodeLegacy(text, encodingOf(id));
  // Quotation marks and dashes stand where windows-1252 has them.
  const marks: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
  return Uint8Array.from([...written], (char) => marks[char] ?? char.charCodeAt(0));
};
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-8, decomposed', new TextEncoder().encode(TEXT.normalize('NFD'))],
    ['UTF-16 little endian with its mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 big endian with its mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 little endian', utf16(TEXT, false)],
    ['UTF-16 big endian', utf16(TEXT, true)],
    ['windows-1258', inLegacy('windows-1258', TEXT)],
    ['VNI', inLegacy('vni', TEXT)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('reads TCVN3, which has small letters alone with tones', () => {
    expect(decodeText(inLegacy('tcvn3', TEXT))).toBe(TEXT.replace('Ấ', 'ấ'));
  });

  it('reads legacy text that was saved as UTF-8', () => {
    const written = encodeLegacy('TẶNG THƯỞNG cho 05 tập thể', encodingOf('vni'));
    expect(decodeText(new TextEncoder().encode(written))).toBe('TẶNG THƯỞNG cho 05 tập thể');
  });

  it('reads a line in another encoding than the rest, and says which', () => {
    const lines = decodeLines(new TextEncoder().encode(`${TEXT}\n> 12 tËp thÓ ®\u00adîc khen`));
    expect(lines?.at(-1)).toMatchObject({ text: '> 12 tập thể được khen', encoding: { id: 'tcvn3' } });
    expect(lines?.slice(0, -1).every(({ encoding }) => encoding === null)).toBe(true);
  });

  it('leaves a line in Unicode among legacy ones alone', () => {
    const written = encodeLegacy(TEXT, encodingOf('vni'));
    const lines = decodeLines(new TextEncoder().encode(`${written}\n${written}\nHoà bình các tổ chức`));
    expect(lines?.at(-1)).toEqual({ text: 'Hoà bình các tổ chức', encoding: null });
    expect(lines?.[0]?.encoding?.id).toBe('vni');
  });

  it('reads a UTF-8 text that was cut inside a letter', () => {
    const bytes = new TextEncoder().encode(`${TEXT}\n${TEXT} tập thể`);
    expect(decodeText(bytes.subarray(0, -1))).toBe(`${TEXT}\n${TEXT} tập th\ufffd`);
  });

  it('refuses what is no text', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(decodeText(noise)).toBeNull();
    expect(decodeText(noise.map((byte) => byte | 0x80))).toBeNull();
    expect(decodeText(new Uint8Array(64))).toBeNull();
  });
});
