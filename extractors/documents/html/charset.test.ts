import { expect, it } from 'vitest';
import { decodeHtml } from './charset.ts';

const TEXT = '<p>Tặng Giấy khen cho 48 cá nhân, 07 tập thể đạt danh hiệu</p>';

/** Windows-1258 writes a vowel and its tone as two bytes; here the letters of "tập thể". */
const WINDOWS_1258 = [0x74, 0xe2, 0xf2, 0x70, 0x20, 0x74, 0x68, 0xea, 0xd2];

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-8 that claims to be Latin-1', Buffer.from(`<meta charset="iso-8859-1">${TEXT}`)],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 without', Buffer.from(TEXT, 'utf16le')],
])('reads %s', (_, bytes) => expect(decodeHtml(bytes)).toContain(TEXT));

it('reads windows-1258 where the page says so', () => {
  const head = Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=windows-1258"><p>');
  expect(decodeHtml(Buffer.concat([head, Buffer.from(WINDOWS_1258)]))).toMatch(/tập thể$/);
});

it('leaves text in TCVN3 to the fonts that a page names, wherever its lines end', () => {
  const page = '<p>Tặng <font face=".VnTime, serif">TËp\nthÓ lao ®éng xuÊt s¾c</font></p>';
  expect(decodeHtml(Buffer.from(page))).toBe(page);
});
