import { describe, expect, it } from 'vitest';
import { batched } from './batched-lines.ts';
import type { GreyPicture, LineReader } from './engine.ts';

/** A picture that says its own width. */
const picture = (width: number): GreyPicture => ({
  width,
  height: 1,
  dpi: 300,
  pixels: new Uint8Array(width),
});

function counting() {
  const calls: number[] = [];
  const reader: LineReader = {
    identity: { name: 'counting', version: '1', model: 'none' },
    readLines: async (pictures) => {
      calls.push(pictures.length);
      return pictures.map(({ width }) => [{ text: String(width), box: [0, 0, width, 1], confidence: 1 }]);
    },
  };
  return { reader: batched(reader), calls };
}

const textsOf = (read: Awaited<ReturnType<LineReader['readLines']>>) => read.flat().map(({ text }) => text);

describe('batched', () => {
  it('asks once for what is wanted at the same time, and gives each caller its own', async () => {
    const { reader, calls } = counting();
    const [first, none, second] = await Promise.all([
      reader.readLines([picture(1), picture(2)]),
      reader.readLines([]),
      reader.readLines([picture(3)]),
    ]);
    expect([textsOf(first), textsOf(none), textsOf(second)]).toEqual([['1', '2'], [], ['3']]);
    expect(calls).toEqual([3]);
    await reader.readLines([picture(4)]);
    expect(calls).toEqual([3, 1]);
  });

  it('lets every caller know of a failure, and works again after it', async () => {
    let fails = true;
    const reader = batched({
      identity: { name: 'failing', version: '1', model: 'none' },
      readLines: async (pictures) => {
        if (fails) throw new Error('died');
        return pictures.map(() => []);
      },
    });
    const both = await Promise.allSettled([reader.readLines([picture(1)]), reader.readLines([picture(2)])]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await reader.readLines([picture(1)])).toEqual([[]]);
  });
});
