import { describe, expect, it } from 'vitest';
import type { Line, Page, PageSource } from '../../../model/page.ts';
import { assignRoles } from './roles.ts';

const [WIDTH, HEIGHT] = [595, 842];

function line(text: string, x: number, y: number): Line {
  const words = text.split(' ').map((part, at) => ({
    text: part,
    box: [x + 30 * at, y, x + 30 * at + 28, y + 14] as const,
    confidence: 1,
  }));
  const right = words.at(-1)?.box[2] ?? x;
  return { words, box: [x, y, right, y + 14], role: 'body', paragraphStart: true };
}

function page(number: number, source: PageSource, lines: readonly Line[]): Page {
  return { number, width: WIDTH, height: HEIGHT, source, quality: 1, lines, tables: [] };
}

const roles = (pages: readonly Page[]) =>
  assignRoles(pages).map(({ lines }) => lines.map(({ role }) => role));

describe('assignRoles', () => {
  it('finds page numbers and the heads that pages repeat', () => {
    const made = [1, 2, 3].map((number) =>
      page(number, 'text-layer', [
        line(`${number}`, 290, 30),
        line(`Phụ lục kèm theo báo cáo ${number}`, 85, 46),
        line('Tặng Giấy khen cho 48 cá nhân', 85, 120 + number),
      ]),
    );
    expect(roles(made)).toEqual(made.map(() => ['page-number', 'running-head', 'body']));
  });

  it('bears the noise of OCR and of the scanner, on scans only', () => {
    const heads = ['Phụ lục kèm theo báo cáo', 'Phu lục kèm theo bảo cáo'];
    const made = (source: PageSource) =>
      heads.map((head, at) =>
        page(at + 1, source, [line(head, 85, 40 + 16 * at), line('Tặng Giấy khen', 85, 200)]),
      );
    expect(roles(made('ocr'))).toEqual([
      ['running-head', 'body'],
      ['running-head', 'body'],
    ]);
    expect(roles(made('text-layer')).flat()).not.toContain('running-head');
  });

  it('takes the number beside a running head for a page number', () => {
    const made = [1, 2].map((number) =>
      page(number, 'ocr', [line('CÔNG BÁO', 85, 40), line(`${number}`, 500, 40), line('Điều một', 85, 200)]),
    );
    expect(roles(made)[1]).toEqual(['running-head', 'page-number', 'body']);
  });

  it('finds the number of a sheet that was turned, on its side', () => {
    const lying = { ...page(2, 'text-layer', [line('2', 15, 290)]), width: HEIGHT, height: WIDTH };
    expect(roles([lying])).toEqual([['body']]);
    expect(roles([{ ...lying, turned: 90 }])).toEqual([['page-number']]);
  });

  it('leaves alone counts that stand beside words, and pages that come from a structure', () => {
    const beside = [line('Giấy khen', 85, 30), line('48', 300, 30)];
    expect(roles([page(1, 'ocr', beside)])).toEqual([['body', 'body']]);
    const structure = [1, 2].map((number) => page(number, 'structure', [line('Phụ lục', 85, 30)]));
    expect(assignRoles(structure)).toEqual(structure);
  });

  it('changes nothing when done again', () => {
    const made = [1, 2].map((number) =>
      page(number, 'ocr', [line('Phụ lục', 85, 30), line(`${number}`, 290, 800)]),
    );
    expect(assignRoles(assignRoles(made))).toEqual(assignRoles(made));
  });
});
