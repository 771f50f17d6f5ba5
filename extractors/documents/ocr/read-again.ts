import type { Word } from '../../../model/page.ts';
import type { GreyPicture, OcrEngine, RecognisedWord } from './engine.ts';
import { crop } from './prepare/crop.ts';

/** Words with digits that are less sure than this are read a second time. */
const SURE = 0.9;
/** What a word gets at most whose two readings differ: low enough that a person is asked. */
const DOUBTFUL = 0.55;
const BORDER = 20;
const SCALE = 1.5;
/** A page of doubtful numbers costs no more than this many second readings. */
const MOST = 80;

const digitsOf = (text: string) => text.replace(/[^\p{L}\p{N}/.,%-]/gu, '');

async function readAgain(word: RecognisedWord, picture: GreyPicture, engine: OcrEngine): Promise<Word> {
  const margin = 3;
  const [x0, y0, x1, y1] = word.box;
  const part = await crop(picture, [x0 - margin, y0 - margin, x1 + margin, y1 + margin], BORDER, SCALE);
  const lines = await engine.recognise(part, 'line');
  const again = lines.flatMap((line) => line.words.map((other) => other.text)).join('');
  if (digitsOf(again) === digitsOf(word.text)) return word;
  const confidence = Math.min(word.confidence, DOUBTFUL);
  return again === '' ? { ...word, confidence } : { ...word, confidence, alternatives: [again] };
}

/**
 * Reads doubtful numbers twice, the second time alone and enlarged. Where the readings differ the first one
 * stays, the other is kept beside it, and the confidence falls below what passes without a person.
 */
export async function readNumbersTwice(
  words: readonly RecognisedWord[],
  picture: GreyPicture,
  engine: OcrEngine,
): Promise<Word[]> {
  const doubtful = words.filter((word) => /\p{N}/u.test(word.text) && word.confidence < SURE).slice(0, MOST);
  const chosen = new Set(doubtful);
  return Promise.all(words.map((word) => (chosen.has(word) ? readAgain(word, picture, engine) : word)));
}
