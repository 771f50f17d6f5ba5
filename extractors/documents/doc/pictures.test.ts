import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { chooseOcrEngine } from '../ocr/choose.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { openDoc } from './reader.ts';

const SAMPLE = new URL('../../../fixtures/formats/hinh-va-bang-long.doc', import.meta.url);
const PASTED = [
  'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể;',
  'danh hiệu Chiến sĩ thi đua cơ sở cho 04 cá nhân; Giấy khen cho',
  '43 cá nhân và 07 tập thể được công nhận trong năm 2024.',
];

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine();
});
afterAll(() => engine.close());

const open = (bytes: Uint8Array) => openDoc(bytes, 'a.doc', DEFAULT_LIMITS);

describe('pictures in a Word 97 file', () => {
  it('are read at their place, those in the text and those that float', async () => {
    const reader = await open(readFileSync(SAMPLE));
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    const { value: page, issues } = await reader.recognise(1, engine);
    expect(issues.map(({ code }) => code)).toEqual(['struck-text']);
    expect(page.lines.map(textOf)).toEqual([
      'Có 48¹ cá nhân',
      'Tặng 12 Giấy khen',
      'Trước hình',
      ...PASTED,
      'Sau hình',
      'Đoạn mang hình nổi',
      ...PASTED,
      'Đoạn mang hộp',
      'Hết',
      'Hộp chữ 38',
    ]);
  });

  it('are told of where they cannot be read', async () => {
    const broken = readFileSync(SAMPLE);
    for (let at = broken.indexOf('PNG\r\n'); at >= 0; at = broken.indexOf('PNG\r\n')) broken.write('XXX', at);
    const page = await (await open(broken)).readText(1);
    expect(page).toMatchObject({
      result: { issues: [{ code: 'struck-text' }, { code: 'damaged-picture' }, { code: 'damaged-picture' }] },
    });
  });
});
