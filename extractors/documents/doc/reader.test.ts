import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import type { LineReader, OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { openDoc } from './reader.ts';

const FORMATS = new URL('../../../fixtures/formats/', import.meta.url);
const sample = () => readFileSync(new URL('tcvn3-danh-so.doc', FORMATS));

async function read(bytes: Uint8Array) {
  const page = await (await openDoc(bytes, 'a.doc', DEFAULT_LIMITS)).readText(1);
  if (page.kind !== 'text') throw new Error('the sample has text');
  return page.result;
}

/** An engine that sees nothing. */
const LINES: LineReader = {
  identity: { name: 'blind', version: '0', model: '' },
  readLines: async (pictures) => pictures.map(() => []),
};
const BLIND: OcrEngine = { ...LINES, second: LINES, recognise: async () => [], close: async () => {} };

/** A compound file with this stream of a Word document. */
function wordFile(document: Buffer, streams: Readonly<Record<string, Buffer>> = {}): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries({ WordDocument: document, ...streams }))
    XLSX.CFB.utils.cfb_add(file, name, bytes);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
}

/** A file as Word 95 saved it: its text in one piece of single bytes. */
function word95(text: string, flags = 0): Uint8Array {
  const document = Buffer.alloc(0x300 + text.length);
  document.writeUInt16LE(0xa5dc, 0);
  document.writeUInt16LE(104, 2);
  document.writeUInt16LE(flags, 0x0a);
  document.writeUInt32LE(0x300, 0x18);
  document.writeUInt32LE(text.length, 0x34);
  document.write(text, 0x300, 'latin1');
  return wordFile(document);
}

describe('openDoc', () => {
  it('reads TCVN3 by fonts that a style names, list labels, fields and notes; no hidden text, no page number', async () => {
    const { value, issues } = await read(sample());
    expect(value.lines.map((line) => [line.role, textOf(line)])).toEqual([
      ['running-head', 'Mẫu số 7'],
      ['body', 'BÁO CÁO'],
      ['body', 'I. Kết quả khen thưởng'],
      ['body', '1. Tặng Giấy khen cho 07 tập thể và 48 cá nhân.'],
      ['body', '2. Đề nghị tặng Bằng khen cho 02 tập thể.'],
      ['body', 'II. Phương hướng'],
      ['body', 'Xem tại trang của Sở.'],
      ['body', 'Nơi nhận:'],
      ['body', 'Trong đó 12 nữ.'],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['legacy-encoding']);
  });

  it('lays out tables with the cells that go on below and across', async () => {
    const { value } = await read(sample());
    expect(value.tables).toHaveLength(1);
    expect(
      value.tables[0]?.cells.map(({ row, column, rowSpan, columnSpan, lines }) => [
        ...[row, column, rowSpan, columnSpan],
        lines.map(textOf).join(' '),
      ]),
    ).toEqual([
      [0, 0, 2, 1, 'TT'],
      [0, 1, 2, 1, 'Danh hiệu'],
      [0, 2, 1, 2, 'Số lượng'],
      [1, 2, 1, 1, 'Tập thể'],
      [1, 3, 1, 1, 'Cá nhân'],
      [2, 0, 1, 1, '1'],
      [2, 1, 1, 1, 'Lao động tiên tiến'],
      [2, 2, 1, 1, '12'],
      [2, 3, 1, 1, '1.245'],
    ]);
  });

  it('reads a letterhead without rules as columns', async () => {
    const { value } = await read(readFileSync(new URL('so-giao-thong-2022.doc', FORMATS)));
    expect(value.tables).toEqual([]);
    expect(value.lines.map(textOf).slice(0, 5)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH CẨM HÀ',
      'SỞ GIAO THÔNG VẬN TẢI',
      'Số: 3170/BC-SGTVT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
    ]);
  });

  it('reads a table that lies in a cell, raised digits apart from the number before, no struck ones', async () => {
    const reader = await openDoc(
      readFileSync(new URL('hinh-va-bang-long.doc', FORMATS)),
      'a.doc',
      DEFAULT_LIMITS,
    );
    const { value, issues } = await reader.recognise(1, BLIND);
    expect(value.lines.map(textOf).slice(0, 2)).toEqual(['Có 48¹ cá nhân', 'Tặng 12 Giấy khen']);
    expect(issues).toMatchObject([{ code: 'struck-text', parameters: { words: 1 } }, {}, {}]);
    expect(
      value.tables.map((table) => table.cells.map((cell) => cell.lines.map(textOf).join(' / '))),
    ).toEqual([
      [
        'Đơn vị',
        'Chi tiết',
        'Phòng Kế hoạch',
        'Giấy khen: 48 cá nhân, gồm / Nam 31 / Nữ 17 / và 07 tập thể.',
      ],
    ]);
  });

  it('reads the text of Word 95, in TCVN3 too', async () => {
    const { value } = await read(
      word95('TËp thÓ lao ®éng xuÊt s¾c\rDanh hiÖu thi ®ua\u0007\u0013PAGE\u001412\u0015 c¸ nh©n\r'),
    );
    expect(value.lines.map(textOf)).toEqual(['Tập thể lao động xuất sắc', 'Danh hiệu thi đua', '12 cá nhân']);
  });

  it.each([
    ['a password', wordFile(changed(streamOf(sample()), 0x0b, 0x01)), 'encrypted-file'],
    ['the password of Word 95', word95('x', 0x0100), 'encrypted-file'],
    ['Word 95 saved fast', word95('x', 0x0004), 'old-word'],
    [
      'text that is cut short',
      wordFile(streamOf(sample()).subarray(0, 0x500), {
        '0Table': tableOf(sample()),
        '1Table': tableOf(sample()),
      }),
      'damaged-file',
    ],
    ['no table stream', wordFile(streamOf(sample())), 'damaged-file'],
    ['another document in its place', wordFile(Buffer.alloc(600)), 'damaged-file'],
    ['half of the file', sample().subarray(0, 6000), 'damaged-file'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});

function streamOf(bytes: Buffer, name = 'WordDocument'): Buffer {
  const found = XLSX.CFB.find(XLSX.CFB.read(bytes, { type: 'buffer' }), name);
  return Buffer.from(found?.content ?? []);
}

function tableOf(bytes: Buffer): Buffer {
  const table = streamOf(bytes, '1Table');
  return table.length > 0 ? table : streamOf(bytes, '0Table');
}

function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(value, at);
  return copy;
}
