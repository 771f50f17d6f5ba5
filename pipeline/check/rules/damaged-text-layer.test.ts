import { describe, expect, it } from 'vitest';
import type { Page } from '../../../model/page.ts';
import { facts } from '../testing/facts.ts';
import { pageOf } from '../testing/pages.ts';
import { damagedTextLayer } from './damaged-text-layer.ts';

const look = (...pages: Page[]) => damagedTextLayer.look(facts({ pages }));
const damaged = ['nhiệm vụ đư c giao', 'phối h p với công đoàn'];

describe('damaged-text-layer', () => {
  it('counts the places, shows examples and points at them', () => {
    const [finding] = look(pageOf(damaged));
    expect(finding?.parameters).toEqual({ places: 2, examples: '“đư c”, “h p”' });
    expect(finding?.evidence.map((place) => place.text)).toEqual(['đư c', 'h p']);
  });

  it('shows no more than twenty places', () => {
    const [finding] = look(pageOf(Array.from({ length: 30 }, () => 'nhiệm vụ đư c giao')));
    expect(finding?.parameters.places).toBe(30);
    expect(finding?.evidence).toHaveLength(20);
  });

  it('counts words that were mended while reading', () => {
    const page = pageOf(['nhiệm vụ được giao phối hợp']);
    const lines = page.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => ({ ...word, repaired: ['được', 'hợp'].includes(word.text) })),
    }));
    expect(look({ ...page, source: 'repaired', lines })[0]?.parameters.places).toBe(2);
  });

  it('is silent on sound text, on a single slip and on a page read by OCR', () => {
    expect(look(pageOf(['nhiệm vụ được giao', 'phối hợp với công đoàn']))).toEqual([]);
    expect(look(pageOf(damaged.slice(0, 1)))).toEqual([]);
    expect(look({ ...pageOf(damaged), source: 'ocr' })).toEqual([]);
  });
});
