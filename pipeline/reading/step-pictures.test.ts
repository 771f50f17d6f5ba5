import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GreyPicture } from '../../extractors/documents/ocr/engine.ts';
import { writeSteps } from './step-pictures.ts';

const white: GreyPicture = { width: 40, height: 30, dpi: 200, pixels: new Uint8Array(1200).fill(255) };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang bước '));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeSteps', () => {
  it('makes the folder and names pictures by file, page and step', async () => {
    const into = join(folder, 'sâu', 'hơn');
    const watch = writeSteps(into, 'báo cáo.pdf', 3);
    for (const step of ['grey', 'edges', 'level', 'grey'] as const) await watch(step, white, []);
    expect((await readdir(into)).sort()).toEqual([
      'báo cáo.pdf-trang-03-1-xam.png',
      'báo cáo.pdf-trang-03-2-vien.png',
      'báo cáo.pdf-trang-03-5-thang.png',
      'báo cáo.pdf-trang-03-hinh-2-1-xam.png',
    ]);
  });

  it('frames in red what was found', async () => {
    await writeSteps(folder, 'a.png', 1)('words', white, [[10, 10, 30, 20]]);
    const picture = sharp(join(folder, 'a.png-trang-01-6-chu.png'));
    const at = async (left: number, top: number) =>
      Array.from(await picture.clone().extract({ left, top, width: 1, height: 1 }).raw().toBuffer());
    const [[red = 0, green = 255], inside] = await Promise.all([at(10, 15), at(20, 15)]);
    expect(red - green).toBeGreaterThan(100);
    expect(Math.min(...inside.slice(0, 3))).toBe(255);
  });

  it('names the folder where it cannot be written to', async () => {
    await writeFile(join(folder, 'tệp'), '');
    const watch = writeSteps(join(folder, 'tệp', 'trong'), 'a.pdf', 1);
    await expect(watch('grey', white, [])).rejects.toMatchObject({
      code: 'folder-not-writable',
      parameters: { folder: join(folder, 'tệp', 'trong'), cause: 'ENOTDIR' },
    });
  });
});
