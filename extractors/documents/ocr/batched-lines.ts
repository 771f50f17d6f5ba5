import type { GreyPicture, LineReader, RecognisedWord } from './engine.ts';

type Read = readonly (readonly RecognisedWord[])[];

interface Wish {
  readonly pictures: readonly GreyPicture[];
  readonly resolve: (read: Read) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A reader that is asked once for what several callers want at the same time: a program that is started anew for each
 * call takes longer to start than to read a dozen lines.
 */
export function batched(reader: LineReader): LineReader {
  let wishes: Wish[] = [];
  const ask = async () => {
    const asked = wishes;
    wishes = [];
    try {
      const read = await reader.readLines(asked.flatMap(({ pictures }) => pictures));
      let from = 0;
      for (const { pictures, resolve } of asked) {
        resolve(read.slice(from, from + pictures.length));
        from += pictures.length;
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return {
    identity: reader.identity,
    readLines(pictures) {
      if (pictures.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        if (wishes.length === 0) setImmediate(ask);
        wishes.push({ pictures, resolve, reject });
      });
    },
  };
}
