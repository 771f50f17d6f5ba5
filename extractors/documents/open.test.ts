import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../model/page.ts';
import { detectFormat } from './detect.ts';
import { openDocument } from './open.ts';
import { DEFAULT_LIMITS } from './reader.ts';
import { makePdf } from './testing/make-pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang đọc tệp '));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SENTENCE = 'Có 48 cá nhân đạt danh hiệu.';

async function linesOf(path: string): Promise<string[]> {
  const reader = await openDocument(path);
  const page = await reader.readText(1);
  await reader.close();
  return page.kind === 'text' ? page.result.value.lines.map(textOf) : [];
}

describe('detectFormat', () => {
  it('goes by content', async () => {
    const blank = sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } });
    expect(await detectFormat(await makePdf(() => {}))).toBe('pdf');
    expect(await detectFormat(await blank.clone().png().toBuffer())).toBe('png');
    expect(await detectFormat(await blank.clone().jpeg().toBuffer())).toBe('jpeg');
    expect(await detectFormat(await blank.clone().tiff().toBuffer())).toBe('tiff');
    expect(await detectFormat(Buffer.from(SENTENCE))).toBe('text');
  });

  it.each([
    ['no bytes', [], 'empty-file'],
    [
      'a Word file with a password',
      [...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')],
      'encrypted-file',
    ],
    ['an old Word file', [...OLE, 0, 0, 0, 0], 'unknown-format'],
    ['bytes without meaning', [0, 1, 2, 3, 255, 254, 0, 7], 'unknown-format'],
    ['a zip that is no Word file', [...Buffer.from('PK\u0003\u0004'), 0, 0], 'unknown-format'],
    ['a web page', [...Buffer.from('<!DOCTYPE html><html>502</html>')], 'unknown-format'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(detectFormat(Uint8Array.from(bytes))).rejects.toMatchObject({ code });
  });
});

describe('openDocument', () => {
  it('opens by content and not by name, in a folder with spaces and marks', async () => {
    expect(await linesOf(await put('báo cáo.pdf', SENTENCE))).toEqual([SENTENCE]);
  });

  it('reads UTF-8 and UTF-16 with their marks, and decomposed letters, as the same text', async () => {
    expect(await linesOf(await put('mark.txt', `\ufeff${SENTENCE}`))).toEqual([SENTENCE]);
    expect(await linesOf(await put('utf16.txt', Buffer.from(`\ufeff${SENTENCE}`, 'utf16le')))).toEqual([
      SENTENCE,
    ]);
    expect(await linesOf(await put('nfd.txt', SENTENCE.normalize('NFD')))).toEqual([SENTENCE]);
  });

  it('refuses what is too large, missing or no file', async () => {
    const path = await put('nang.txt', SENTENCE);
    await expect(openDocument(path, { ...DEFAULT_LIMITS, maxFileBytes: 10 })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    await expect(openDocument(join(folder, 'không có'))).rejects.toMatchObject({ code: 'file-not-found' });
    await mkdir(join(folder, 'thư mục'));
    await expect(openDocument(join(folder, 'thư mục'))).rejects.toMatchObject({ code: 'not-a-regular-file' });
  });

  it('names the file in its errors', async () => {
    await expect(openDocument(await put('rỗng.pdf', ''))).rejects.toMatchObject({
      parameters: { file: 'rỗng.pdf' },
    });
  });
});
