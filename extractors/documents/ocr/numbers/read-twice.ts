import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, LineReader, OcrEngine, RecognisedLine, RecognisedWord } from '../engine.ts';
import { confirmed, doubted, mayAskFirst } from './agree.ts';
import { mayBeNumber } from './number-word.ts';
import { doubtOutOfLine } from './out-of-line.ts';
import { readAlone, readBeside } from './slots.ts';
import { findSplitNumbers, joinIfSeen } from './split-numbers.ts';
import type { SlotReading } from './strip.ts';

const NOTHING: SlotReading = { text: '', confidence: 0 };

/**
 * Reads every number of a page a second time, by a reader that does not know the first reading: side by side with
 * other numbers, and where the readings differ, once more alone and enlarged. See `confirmed` and `doubted` for
 * what comes of it.
 *
 * @param lines as first read, in pixels of the picture
 */
export async function readNumbersTwice(
  lines: readonly RecognisedLine[],
  picture: GreyPicture,
  engine: OcrEngine,
): Promise<RecognisedLine[]> {
  const joined = await joinSplitNumbers(lines, picture, engine.second);
  const numbers = joined.flatMap((line) => line.words).filter((word) => mayBeNumber(word.text));
  const judged = await judge(numbers, picture, engine);
  return joined
    .map((line) => ({ ...line, words: line.words.map((word) => judged.get(word) ?? word) }))
    .map(doubtOutOfLine);
}

/** A word that no other reading has confirmed yet. */
interface OpenWord {
  readonly word: RecognisedWord;
  readonly again: readonly SlotReading[];
}

const boxOf = ({ box }: { readonly box: Box }) => box;

async function judge(
  numbers: readonly RecognisedWord[],
  picture: GreyPicture,
  engine: OcrEngine,
): Promise<ReadonlyMap<RecognisedWord, RecognisedWord>> {
  const judged = new Map<RecognisedWord, RecognisedWord>();
  const hold = (words: readonly OpenWord[], readings: readonly SlotReading[]) =>
    words.flatMap(({ word, again }, index): OpenWord[] => {
      const reading = readings[index] ?? NOTHING;
      const sure = confirmed(word, reading);
      if (sure === null) return [{ word, again: [...again, reading] }];
      judged.set(word, sure);
      return [];
    });
  const all = numbers.map((word) => ({ word, again: [] }));
  const afterStrips = hold(all, await readBeside(numbers.map(boxOf), picture, engine.second));
  const afterCrops = hold(
    afterStrips,
    await readAlone(
      afterStrips.map(({ word }) => word.box),
      picture,
      engine.second,
    ),
  );
  const unseen = afterCrops.filter(({ word, again }) => mayAskFirst(word, again));
  const differing = afterCrops.filter((open) => !unseen.includes(open));
  const open = hold(
    unseen,
    await readAlone(
      unseen.map(({ word }) => word.box),
      picture,
      engine,
    ),
  );
  for (const { word, again } of [...differing, ...open]) judged.set(word, doubted(word, again));
  return judged;
}

async function joinSplitNumbers(
  lines: readonly RecognisedLine[],
  picture: GreyPicture,
  second: LineReader,
): Promise<readonly RecognisedLine[]> {
  const found = lines.flatMap((line) => findSplitNumbers(line.words));
  if (found.length === 0) return lines;
  const readings = await readAlone(found.map(boxOf), picture, second);
  const put = new Map<RecognisedWord, readonly RecognisedWord[]>();
  for (const [index, split] of found.entries()) {
    const reading = readings[index];
    if (reading === undefined || put.has(split.left)) continue;
    put.set(split.left, joinIfSeen(split, reading)).set(split.right, []);
  }
  return lines.map((line) => ({ ...line, words: line.words.flatMap((word) => put.get(word) ?? [word]) }));
}
