import type { Box } from '../../../model/geometry.ts';
import type { StepResult } from '../../../model/issue.ts';
import { type Line, type Page, type Word, wordsOf } from '../../../model/page.ts';
import { qualityOf } from '../../text/quality.ts';

/** A layer has to read this much better than we do to be kept. */
const CLEARLY_BETTER = 0.02;
/** Readers part words differently: a reading with this share of the other's words is whole. */
const ENOUGH = 0.8;
/** What a number gets at most that two readers read differently: low enough that a person is asked. */
const DOUBTFUL = 0.5;
/** What words of another program's reading are worth at most. */
const SECOND_HAND = 0.9;

/** How well a reading reads as Vietnamese, 0..1, lowered where it has fewer than the `most` words that were read. */
function worthOf(page: Page, most: number): number {
  const words = wordsOf(page).map((word) => word.text);
  const complete = most === 0 ? 1 : Math.min(1, words.length / (ENOUGH * most));
  return qualityOf(words.join(' ')) * complete;
}

/**
 * Decides between the text that some program has laid under a scan and our own reading of it. The one that reads
 * better as Vietnamese is kept, ours where they are equal. Either way numbers on which the two differ keep both
 * readings and are put before a person.
 *
 * @param layer the page by its hidden text
 * @param ours the same page by OCR
 */
export function judgeLayer(layer: StepResult<Page>, ours: StepResult<Page>): StepResult<Page> {
  const most = Math.max(wordsOf(layer.value).length, wordsOf(ours.value).length);
  const [theirQuality, ourQuality] = [worthOf(layer.value, most), worthOf(ours.value, most)];
  if (theirQuality <= ourQuality + CLEARLY_BETTER) {
    const other = theirQuality < ourQuality - CLEARLY_BETTER ? [] : wordsOf(layer.value);
    return { value: checkNumbers(ours.value, other, keepUnseen), issues: ours.issues };
  }
  const { engine } = ours.value;
  const secondHand = mapWords(layer.value, (word) => ({
    ...word,
    confidence: Math.min(word.confidence, SECOND_HAND),
  }));
  const checked = checkNumbers(secondHand, wordsOf(ours.value), doubt);
  const value = { ...checked, source: 'mixed' as const, ...(engine === undefined ? {} : { engine }) };
  return { value, issues: layer.issues };
}

const keepUnseen = (word: Word): Word => word;
const doubt = (word: Word): Word => ({ ...word, confidence: Math.min(word.confidence, DOUBTFUL) });

/** @param unseen what becomes of a number that the other reader has nothing for */
function checkNumbers(page: Page, others: readonly Word[], unseen: (word: Word) => Word): Page {
  return mapWords(page, (word) => {
    if (!/\d/.test(word.text)) return word;
    const same = others.filter((other) => overlaps(word.box, other.box));
    const text = same.map((other) => other.text).join(' ');
    if (same.length === 0) return unseen(word);
    if (numbersIn(text).join(' ').includes(numbersIn(word.text).join(' '))) return word;
    return { ...doubt(word), alternatives: [text, ...(word.alternatives ?? [])] };
  });
}

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/** Whether two boxes share more than half of the smaller one. */
function overlaps(a: Box, b: Box): boolean {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (across <= 0 || down <= 0) return false;
  const areaOf = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  return across * down > 0.5 * Math.min(areaOf(a), areaOf(b));
}

function mapWords(page: Page, change: (word: Word) => Word): Page {
  const inLine = (line: Line): Line => ({ ...line, words: line.words.map(change) });
  return {
    ...page,
    lines: page.lines.map(inLine),
    tables: page.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(inLine) })),
    })),
  };
}
