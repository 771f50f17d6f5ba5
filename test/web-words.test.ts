import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import en from '../web/locales/en.json' with { type: 'json' };
import vi from '../web/locales/vi.json' with { type: 'json' };

const WEB = fileURLToPath(new URL('../web/', import.meta.url));
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;
/** Names of the product and of the languages, and the labels of periods, which are data. */
const OWN_NAMES = ['Tiếng Việt', 'Năm '];
const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the wordings of the screens', () => {
  it('are the same in both languages, with the same parameters', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    const english = new Map(Object.entries(en));
    for (const [key, text] of Object.entries(vi)) {
      expect(parametersOf(english.get(key) ?? ''), key).toEqual(parametersOf(text));
    }
  });

  it('stand in the locale files alone', async () => {
    const files = (await readdir(WEB, { recursive: true })).filter(
      (file) => /\.tsx?$/.test(file) && !file.startsWith('dist'),
    );
    expect(files.length).toBeGreaterThan(20);
    const literal: string[] = [];
    for (const file of files) {
      const source = await readFile(`${WEB}${file}`, 'utf8');
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const bare = OWN_NAMES.reduce((text, name) => text.replaceAll(name, ''), code);
      if (VIETNAMESE.test(bare)) literal.push(file);
    }
    expect(literal).toEqual([]);
  });
});
