import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../model/page.ts';
import { openDocument } from './open.ts';
import { DEFAULT_LIMITS } from './reader.ts';

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

const SENTENCE = 'Có 48 cá nhân đạt danh hiệu.';

async function linesOf(path: string): Promise<string[]> {
  const reader = await openDocument(path);
  const page = await reader.readText(1);
  await reader.close();
  return page.kind === 'text' ? page.result.value.lines.map(textOf) : [];
}

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
