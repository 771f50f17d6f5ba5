import { describe, expect, it } from 'vitest';
import type { OcrEngine, RecognisedWord } from './engine.ts';
import { readNumbersTwice } from './read-again.ts';

const PICTURE = { width: 200, height: 60, dpi: 300, pixels: new Uint8Array(12_000).fill(255) };
const word = (text: string, confidence: number): RecognisedWord => ({
  text,
  confidence,
  box: [10, 10, 50, 40],
});

function answering(text: string): OcrEngine {
  return {
    identity: { name: 'fixed answer', version: '1', model: 'vie' },
    recognise: async () => (text === '' ? [] : [{ paragraphStart: true, words: [word(text, 0.9)] }]),
    close: async () => {},
  };
}

describe('readNumbersTwice', () => {
  it('keeps a number that both readings agree on', async () => {
    expect(await readNumbersTwice([word('48', 0.7)], PICTURE, answering('48'))).toEqual([word('48', 0.7)]);
  });

  it('keeps the other reading beside a number that they differ on, and doubts it', async () => {
    const [read] = await readNumbersTwice([word('48', 0.8)], PICTURE, answering('43'));
    expect(read).toMatchObject({ text: '48', alternatives: ['43'] });
    expect(read?.confidence).toBeLessThan(0.6);
  });

  it('doubts a number that the second reading does not find', async () => {
    const [read] = await readNumbersTwice([word('1', 0.8)], PICTURE, answering(''));
    expect(read?.confidence).toBeLessThan(0.6);
    expect(read?.alternatives).toBeUndefined();
  });

  it('leaves sure numbers and plain words alone', async () => {
    const words = [word('48', 0.95), word('nhân', 0.4)];
    expect(await readNumbersTwice(words, PICTURE, answering('99'))).toEqual(words);
  });
});
