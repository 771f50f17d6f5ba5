import { mkdtemp, readdir, readlink, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type DocumentReader } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './reader.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang-ranges-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function onDisk() {
  const bytes = await makePdf((pdf) => {
    for (let page = 1; page <= 40; page += 1) {
      if (page > 1) pdf.addPage();
      if (page !== 3) write(pdf, `Tặng danh hiệu Lao động tiên tiến cho ${page} cá nhân`, 85, 100);
    }
  });
  const path = join(folder, 'dai.pdf');
  await writeFile(path, bytes);
  return { path, size: bytes.length };
}

async function textOf(reader: DocumentReader, page: number) {
  const read = await reader.readText(page);
  if (read.kind !== 'text') return read.kind;
  return read.result.value.lines.flatMap((line) => line.words.map((word) => word.text)).join(' ');
}

/** How often this process has a file open; Linux tells. */
async function timesOpen(path: string): Promise<number> {
  const open = await readdir('/proc/self/fd').catch(() => []);
  const targets = await Promise.all(open.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target === path).length;
}

describe('a PDF that is read from disk part by part', () => {
  it('reads as it does from memory, empty pages too, and is closed afterwards', async () => {
    const file = await onDisk();
    const reader = await openPdf(file, 'dai.pdf', DEFAULT_LIMITS);
    expect(reader.pageCount).toBe(40);
    expect(await textOf(reader, 40)).toBe('Tặng danh hiệu Lao động tiên tiến cho 40 cá nhân');
    expect(await textOf(reader, 1)).toBe('Tặng danh hiệu Lao động tiên tiến cho 1 cá nhân');
    expect(await textOf(reader, 3)).toBe('');
    await reader.close();
    expect(await timesOpen(file.path)).toBe(0);
  });

  it('is damaged where it was cut off', async () => {
    const file = await onDisk();
    await truncate(file.path, 2000);
    await expect(openPdf(file, 'dai.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({ code: 'damaged-file' });
    expect(await timesOpen(file.path)).toBe(0);
  });
});
