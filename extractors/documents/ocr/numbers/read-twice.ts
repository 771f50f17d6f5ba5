import type { Box } from '../../../../model/geometry.ts';
import type { GreyPicture, LineReader, RecognisedLine, RecognisedWord } from '../engine.ts';
import { confirmed, contradicts, doubted, mayAskFirst } from './agree.ts';
import { mayBeNumber } from './number-word.ts';
import { doubtOutOfLine } from './out-of-line.ts';
import { readAlone, readBeside } from './slots.ts';
import { findSplitNumbers, joinIfSeen } from './split-numbers.ts';
import type { SlotReading } from './strip.ts';

const NOTHING: SlotReading = { text: '', confidence: 0 };

/** Who read the page, and who reads its numbers a second time. */
export interface Readers {
  readonly first: LineReader;
  readonly second: LineReader;
}

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
  readers: Readers,
): Promise<RecognisedLine[]> {
  const joined = await joinSplitNumbers(lines, picture, readers.second);
  const numbers = joined.flatMap((line) => line.words).filter((word) => mayBeNumber(word.text));
  const judged = await judge(numbers, picture, readers);
  return joined
    .map((line) => ({ ...line, words: line.words.map((word) => judged.get(word) ?? word) }))
    .map(doubtOutOfLine);
}

/** A number, what other readings made of it, and those readings; `best` is null while none agrees. */
interface Heard {
  readonly word: RecognisedWord;
  readonly best: RecognisedWord | null;
  readonly again: readonly SlotReading[];
}

/** Numbers less sure than this after the second reading are read alone too. */
const SURE = 0.95;

/** A contradiction stands whatever later readings say: the same reader may have seen it rightly the first time. */
const isOpen = ({ word, best, again }: Heard) =>
  best === null ? !again.some((reading) => contradicts(word, reading)) : best.confidence < SURE;
const isUnseen = ({ word, best, again }: Heard) => best === null && mayAskFirst(word, again);

async function judge(
  numbers: readonly RecognisedWord[],
  picture: GreyPicture,
  { first, second }: Readers,
): Promise<ReadonlyMap<RecognisedWord, RecognisedWord>> {
  const unheard = numbers.map((word): Heard => ({ word, best: null, again: [] }));
  const beside = await hear(
    unheard,
    () => true,
    (boxes) => readBeside(boxes, picture, second),
  );
  const alone = await hear(beside, isOpen, (boxes) => readAlone(boxes, picture, second));
  const heard = await hear(alone, isUnseen, (boxes) => readAlone(boxes, picture, first));
  return new Map(heard.map(({ word, best, again }) => [word, best ?? doubted(word, again)]));
}

/** Reads some of the numbers once more. */
async function hear(
  numbers: readonly Heard[],
  isAsked: (number: Heard) => boolean,
  read: (boxes: readonly Box[]) => Promise<SlotReading[]>,
): Promise<Heard[]> {
  const asked = numbers.filter(isAsked);
  const readings = await read(asked.map(({ word }) => word.box));
  const answers = new Map(asked.map((number, index) => [number, readings[index] ?? NOTHING]));
  return numbers.map((number) => {
    const reading = answers.get(number);
    if (reading === undefined) return number;
    const { word, best, again } = number;
    const sure = confirmed(word, reading);
    const confidence = Math.max(sure?.confidence ?? 0, best?.confidence ?? 0);
    return { word, best: sure && { ...sure, confidence }, again: [...again, reading] };
  });
}

async function joinSplitNumbers(
  lines: readonly RecognisedLine[],
  picture: GreyPicture,
  second: LineReader,
): Promise<readonly RecognisedLine[]> {
  const found = lines.flatMap((line) => findSplitNumbers(line.words));
  if (found.length === 0) return lines;
  const readings = await readAlone(
    found.map(({ box }) => box),
    picture,
    second,
  );
  const put = new Map<RecognisedWord, readonly RecognisedWord[]>();
  for (const [index, split] of found.entries()) {
    const reading = readings[index];
    if (reading === undefined || put.has(split.left)) continue;
    put.set(split.left, joinIfSeen(split, reading)).set(split.right, []);
  }
  return lines.map((line) => ({ ...line, words: line.words.flatMap((word) => put.get(word) ?? [word]) }));
}
