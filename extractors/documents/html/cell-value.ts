import { vietnameseNumber } from '../spreadsheet/shown-number.ts';
import type { Block } from '../typeset/block.ts';
import type { HtmlElement } from './tree.ts';

/** Where LibreOffice Calc and Excel keep the value of a cell beside the text that shows it. */
const VALUES = ['sdval', 'x:num'] as const;
const NUMBER = /^[-+(]?\s*\d+(?:[.,]\d+)*\s*[)%]?$/;
/** A date has a value too: the days since 1900. */
const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/**
 * The blocks of a cell of a saved workbook with its number in Vietnamese punctuation: the text is in that of the
 * computer that saved it, so that "1,245" may be a thousand or one and a quarter. Other cells stay as they are.
 */
export function withCellValue({ attributes }: HtmlElement, blocks: readonly Block[]): readonly Block[] {
  const said = VALUES.map((name) => attributes[name]).find((value) => value !== undefined && value !== '');
  const value = Number(said ?? 'none');
  const [only] = blocks;
  if (Number.isNaN(value) || only?.kind !== 'paragraph' || blocks.length > 1) return blocks;
  if (!NUMBER.test(only.text) || DATE.test(only.text)) return blocks;
  return [{ ...only, text: vietnameseNumber(only.text, value) }];
}
