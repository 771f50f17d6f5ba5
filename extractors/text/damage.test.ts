import { describe, expect, it } from 'vitest';
import type { Line, Page } from '../../model/page.ts';
import { damagedPlaces, isBrokenSyllable } from './damage.ts';

function line(text: string, y: number, paragraphStart = true): Line {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    confidence: 1,
    box: [index * 40, y, index * 40 + 35, y + 14] as const,
  }));
  return { words, box: [0, y, words.length * 40, y + 14], role: 'body', paragraphStart };
}

function page(source: Page['source'], ...lines: Line[]): Page {
  return { number: 3, width: 595, height: 842, source, quality: 1, lines, tables: [] };
}

describe('isBrokenSyllable', () => {
  it.each([
    ['đư', 'c'],
    ['h', 'c'],
    ['“H', 'c'],
    ['lư', 'ng'],
    ['h', 'p,'],
    ['đ', 'ng,'],
    ['tr', 'ng'],
    ['vư', 't'],
  ])('sees that "%s %s" was one syllable', (left, right) => expect(isBrokenSyllable(left, right)).toBe(true));

  it.each([
    ['tổ', 'c'],
    ['khu', 'c'],
    ['điểm', 'c'],
    ['nhân', 'và'],
    ['07', 'c'],
    ['a,', 'c'],
    ['TP', 'HCM'],
  ])('leaves "%s %s" alone', (left, right) => expect(isBrokenSyllable(left, right)).toBe(false));
});

describe('damagedPlaces', () => {
  it('gives each place with its page, words and box', () => {
    expect(damagedPlaces([page('text-layer', line('nhiệm vụ đư c giao;', 100))])).toEqual([
      { page: 3, text: 'đư c', box: [80, 100, 155, 114] },
    ]);
  });

  it('looks over the end of a line within a paragraph, and not beyond it', () => {
    const broken = [line('ngân sách đư', 100), line('c tỉnh giao', 120, false)];
    expect(damagedPlaces([page('structure', ...broken)]).map((place) => place.text)).toEqual(['đư c']);
    const apart = [line('ngân sách đư', 100), line('c tỉnh giao', 120, true)];
    expect(damagedPlaces([page('structure', ...apart)])).toEqual([]);
  });

  it('finds words whose letters were taken for others, and leaves foreign names alone', () => {
    const misread = [line('T¿ng danh hißu Lao đßng tiên tiến cho 48 cá nhân', 100)];
    expect(damagedPlaces([page('text-layer', ...misread)]).map(({ text }) => text)).toEqual([
      'T¿ng',
      'hißu',
      'đßng',
    ]);
    const named = [line('Đoàn của Tổ chức Müller và Công ty Strauß thăm tỉnh trong hai ngày', 100)];
    expect(
      damagedPlaces([
        page(
          'text-layer',
          ...named,
          ...named.slice(1),
          line('với 48 cá nhân được khen thưởng trong dịp này', 120),
        ),
      ]),
    ).toEqual([]);
  });

  it('leaves pages read by OCR alone', () => {
    expect(damagedPlaces([page('ocr', line('nhiệm vụ đư c giao', 100))])).toEqual([]);
  });
});
