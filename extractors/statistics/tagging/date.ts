import type { Token } from '../stream/token.ts';

const PLAIN_DATE = /^\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}$/;
const DAY_AND_MONTH = /^\d{1,2}(?:[/.]\d{1,2})?$/;
const NUMBER = /^\d{1,4}$/;

/** The first of the tokens from `at` on that has another text than the given ones; `at` when the first differs. */
function skip(tokens: readonly Token[], at: number, word: string, number: RegExp): number {
  const named = tokens[at]?.text.toLowerCase() === word;
  return named && number.test(tokens[at + 1]?.text ?? '') ? at + 2 : at;
}

const SPAN_UNITS = new Set(['năm', 'tháng', 'tuần', 'ngày', 'giờ', 'phút', 'lần', 'đợt', 'học kỳ']);

/** Where a span of time or a number of times ends that begins at a token, "05 năm liên tục"; `at` where none does. */
export function durationEnd(tokens: readonly Token[], at: number): number {
  if (!/^\d{1,3}$/.test(tokens[at]?.text ?? '')) return at;
  if (!SPAN_UNITS.has(tokens[at + 1]?.text.toLowerCase() ?? '')) return at;
  // "Lao động tiên tiến: 45 năm 2021" counts, and names its year.
  return /^(?:19|20)\d{2}$/.test(tokens[at + 2]?.text ?? '') ? at : at + 2;
}

/**
 * Where the date that begins at a token ends; `at` itself where none begins: "ngày 12 tháng 9 năm 2019",
 * "ngày 31/10/2021", "12/9/2019", "tháng 6 năm 2022". Its numbers count nothing.
 */
export function dateEnd(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text.toLowerCase() ?? '';
  if (PLAIN_DATE.test(text)) return at + 1;
  if (text === 'ngày') {
    if (PLAIN_DATE.test(tokens[at + 1]?.text ?? '')) return at + 2;
    const afterDay = skip(tokens, at, 'ngày', DAY_AND_MONTH);
    const afterMonth = afterDay > at ? skip(tokens, afterDay, 'tháng', NUMBER) : at;
    return afterMonth > afterDay ? skip(tokens, afterMonth, 'năm', NUMBER) : afterDay;
  }
  if (text === 'tháng') {
    if (/^\d{1,2}\/\d{4}$/.test(tokens[at + 1]?.text ?? '')) return at + 2;
    const afterMonth = skip(tokens, at, 'tháng', NUMBER);
    return afterMonth > at ? skip(tokens, afterMonth, 'năm', NUMBER) : at;
  }
  return at;
}
