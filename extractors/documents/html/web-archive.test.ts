import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { detectFormat } from '../detect.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { openHtml } from './reader.ts';

const part = (type: string, location: string, encoding: string, body: string) =>
  `------=_Part\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
const archive = (head: string, ...parts: string[]) =>
  Buffer.from(
    `${head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Part"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n${parts.join('')}------=_Part--\r\n`,
  );

/** Quoted-printable of UTF-8, its lines broken as programs do. */
const quoted = (text: string) =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(.{70}[^=]{2})(?!$)/g, '$1=\r\n');

const WORD = (body: string) =>
  `<html xmlns:w=3D"urn:schemas-microsoft-com:office:word"><body>${quoted(body)}</body></html>`;
const open = (bytes: Buffer) => openHtml(bytes, 'a.mht', DEFAULT_LIMITS);

async function linesOf(bytes: Buffer): Promise<string[]> {
  expect(await detectFormat(bytes)).toBe('html');
  const page = await (await open(bytes)).readText(1);
  return page.kind === 'text' ? page.result.value.lines.map(textOf) : [];
}

describe('a web page in one file', () => {
  it('that Word saved is a document, its pictures go to OCR', async () => {
    const png = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    const body = '<p>Có 48 cá nhân</p><img src="bao-cao_files/image001.png" width="600" height="300">';
    const root = part(
      'text/html; charset="utf-8"',
      'file:///C:/A/bao-cao.htm',
      'quoted-printable',
      WORD(body),
    );
    const picture = (location: string) => part('image/png', location, 'base64', png.toString('base64'));
    const file = archive('', root, picture('file:///C:/A/bao-cao_files/image001.png'));
    expect(await detectFormat(file)).toBe('html');
    expect(await (await open(file)).readText(1)).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    const other = archive('', root, picture('file:///C:/A/image002.png'));
    expect(await (await open(other)).readText(1)).toMatchObject({
      result: { issues: [{ code: 'external-picture' }] },
    });
  });

  it('that a browser saved is its page, without the frames in it', async () => {
    const head =
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/tin\r\nSubject: Tin\r\nDate: Mon, 02 Dec 2024 08:00:00 -0000\r\n';
    const page = quoted(
      '<h1>Báo cáo tổng kết</h1><p>Có 48 cá nhân và 07 tập thể được khen thưởng năm 2024.</p>',
    );
    const file = archive(
      head,
      part('text/html', 'https://a.example/tin', 'quoted-printable', page),
      part('text/html', 'https://b.example/quang-cao', '8bit', '<p>Mua 99 áo</p>'),
    );
    expect(await linesOf(file)).toEqual([
      'Báo cáo tổng kết',
      'Có 48 cá nhân và 07 tập thể được khen thưởng năm 2024.',
    ]);
  });

  it('that Excel saved is its sheets, a page each', async () => {
    const sheet = (number: number, text: string) =>
      part('text/html', `file:///C:/A/b_files/sheet00${number}.htm`, 'quoted-printable', WORD(text));
    const file = archive(
      '',
      part('text/html', 'file:///C:/A/b.htm', '7bit', '<html><frameset rows="*,39"></frameset></html>'),
      part('text/html', 'file:///C:/A/b_files/tabstrip.htm', '7bit', '<p>Biểu 1'),
      sheet(1, '<p>Tập thể: 12</p>'),
      sheet(2, '<p>Cá nhân: 48</p>'),
    );
    expect(await linesOf(file)).toEqual(['Tập thể: 12']);
    expect((await open(file)).pageCount).toBe(2);
  });

  it('is read in the encoding that the archive names', async () => {
    const text = Buffer.from([0x74, 0xe2, 0xf2, 0x70, 0x20, 0x74, 0x68, 0xea, 0xd2]).toString('base64');
    const file = archive('', part('text/html; charset=windows-1258', 'file:///a.htm', 'base64', text));
    expect(await linesOf(file)).toEqual(['tập thể']);
  });

  it('cut short before its page is damaged', async () => {
    const file = archive('', part('text/html', 'file:///a.htm', '7bit', ''));
    const cut = file.subarray(0, file.indexOf('Content-Transfer'));
    await expect(open(cut)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('that somebody sent is a mail', async () => {
    const head = 'From: a@vinhson.example\r\nTo: b@vinhson.example\r\nSubject: Bao cao\r\n';
    expect(await detectFormat(archive(head, part('text/html', 'x', '7bit', '<p>48</p>')))).toBe('eml');
  });
});
