import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadSettingError } from '../environment.ts';
import { localRules, NO_LOCAL_RULES } from './local-rules.ts';

describe('localRules', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bangvang-local-rules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function rulesIn(content: string) {
    const path = join(folder, 'rules.json');
    writeFileSync(path, content);
    return localRules({ BANGVANG_LOCAL_RULES: path });
  }

  it('are none where nothing is set', () => {
    expect(localRules({})).toEqual(NO_LOCAL_RULES);
  });

  it('are what the file says', () => {
    const ceiling = { percent: 20, basis: 'Quyết định số 5/2024/QĐ-UBND', from: '2024-01-01' };
    expect(rulesIn(JSON.stringify({ cstdcsCeilings: [ceiling] }))).toEqual({
      cstdcsCeilings: [{ ...ceiling, to: null }],
    });
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown rule', '{ "cstdcsCeiling": [] }'],
    [
      'a share above the whole',
      '{ "cstdcsCeilings": [{ "percent": 120, "basis": "x", "from": "2024-01-01" }] }',
    ],
    ['no decision', '{ "cstdcsCeilings": [{ "percent": 20, "basis": "", "from": "2024-01-01" }] }'],
  ])('name the setting and the file for %s', (_, content) => {
    expect(() => rulesIn(content)).toThrow(BadSettingError);
    expect(() => rulesIn(content)).toThrow(/BANGVANG_LOCAL_RULES.*rules\.json/s);
  });

  it('name a file that is not there', () => {
    expect(() => localRules({ BANGVANG_LOCAL_RULES: join(folder, 'none.json') })).toThrow(BadSettingError);
  });
});
