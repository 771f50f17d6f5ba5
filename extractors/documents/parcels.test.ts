import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Page, textOf } from '../../model/page.ts';
import { openDocument } from './open.ts';
import type { Part } from './parcel.ts';
import { DEFAULT_LIMITS, type DocumentReader } from './reader.ts';

/** Made by `scripts/fixtures/parcels.ts`, which says what is in each. */
const FOLDER = fileURLToPath(new URL('../../fixtures/parcels/', import.meta.url));
const PLENTY = { parts: 100, bytes: 1024 * 1024 * 1024 };

const Expected = z.object({
  why: z.string(),
  mail: z.object({ from: z.unknown(), subject: z.unknown(), sentAt: z.unknown() }).optional(),
  parts: z.array(z.tuple([z.string(), z.string()])).optional(),
  body: z.string().optional(),
  tables: z.number().default(0),
  code: z.string().optional(),
});
const all = z.record(z.string(), Expected).parse(JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')));

async function partsOf(reader: DocumentReader, allowance = PLENTY): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of reader.parcel?.parts(allowance) ?? []) parts.push(part);
  return parts;
}

function wordOf({ content }: Part): string {
  switch (content.kind) {
    case 'file':
      return 'file';
    case 'aside':
      return content.reason;
    case 'refused':
      return content.error.code;
  }
}

async function pagesOf(reader: DocumentReader): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= reader.pageCount; number += 1) {
    const text = await reader.readText(number);
    if (text.kind === 'text') pages.push(text.result.value);
  }
  return pages;
}

async function textOfPages(reader: DocumentReader): Promise<string> {
  return (await pagesOf(reader)).flatMap((page) => page.lines.map(textOf)).join(' ');
}

describe('mails and archives', () => {
  const good = Object.entries(all).filter(([, { code }]) => code === undefined);
  it.each(good)('%s gives its parts ($why)', async (file, expected) => {
    const reader = await openDocument(FOLDER + file);
    const parts = await partsOf(reader);
    expect(parts.map((part) => [part.name, wordOf(part)])).toEqual(expected.parts);
    expect(new Set(parts.map(({ number }) => number)).size).toBe(parts.length);
    if (expected.mail) expect(reader.parcel?.mail).toMatchObject(expected.mail);
    else expect(reader.parcel?.mail).toBeNull();
    const text = await textOfPages(reader);
    if (expected.body === undefined) expect(reader.pageCount).toBe(0);
    else expect(text).toContain(expected.body);
    expect((await pagesOf(reader)).flatMap((page) => page.tables)).toHaveLength(expected.tables);
  });

  const bad = Object.entries(all).filter(([, { code }]) => code !== undefined);
  it.each(bad)('%s ends with its error', async (file, { code }) => {
    const open = async () => partsOf(await openDocument(FOLDER + file));
    await expect(open()).rejects.toMatchObject({ code });
  });

  it('gives the bytes that were attached, whatever carried them', async () => {
    for (const file of ['cong-van-kem-bao-cao.eml', 'bao-cao.msg', 'bao-cao-cac-xa.zip']) {
      const [first] = await partsOf(await openDocument(FOLDER + file));
      const text = first?.content.kind === 'file' ? new TextDecoder().decode(first.content.bytes) : '';
      expect(text).toMatch(/^BÁO CÁO\n[\s\S]* cá nhân\.\n$/);
    }
  });

  it('leaves out of a letter what it only quotes', async () => {
    expect(await textOfPages(await openDocument(`${FOLDER}so-lieu-trong-than-thu.eml`))).not.toContain('99');
  });
});

describe('the limits of unpacking', () => {
  it.each([
    ['parts', 'cong-van-kem-bao-cao.eml', { ...PLENTY, parts: 3 }, 'too-many-parts'],
    ['parts', 'bao-cao-cac-xa.zip', { ...PLENTY, parts: 3 }, 'too-many-parts'],
    ['bytes', 'bao-cao-cac-xa.zip', { ...PLENTY, bytes: 100 }, 'unpacks-too-large'],
  ])('of %s hold for %s before anything is unpacked', async (_, file, allowance, code) => {
    const reader = await openDocument(FOLDER + file);
    await expect(partsOf(reader, allowance)).rejects.toMatchObject({ code });
  });

  it('refuses one large file and goes on with the others', async () => {
    const limits = { ...DEFAULT_LIMITS, maxFileBytes: 140 };
    const { openArchive } = await import('./archive/reader.ts');
    const bytes = readFileSync(`${FOLDER}ten-leo-thu-muc.zip`);
    const words = (await partsOf(await openArchive(bytes, 'x.zip', limits))).map(wordOf);
    expect(words).toEqual([...Array<string>(4).fill('file-too-large'), 'not-a-regular-file']);
  });
});
