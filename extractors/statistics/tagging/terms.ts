import type { Token } from '../stream/token.ts';
import { mentionAt } from '../vocabulary/lexicon.ts';
import { asListedSchoolYear, bareYearAt } from './bare-year.ts';
import { beginsCounted, beginsRecipients } from './counted-word.ts';
import { dateEnd, durationEnd } from './date.ts';
import { isGarbled } from './garbled.ts';
import { measureEnd } from './measure.ts';
import { mentionTerm, ofBoard } from './mention-term.ts';
import { numberTerm, numericTerm, spelledFirst } from './number-term.ts';
import { fiveAt, numeralAt } from './numeral.ts';
import { periodAt } from './period.ts';
import { ranksAt } from './rank.ts';
import { type Tag, type Term, termOf } from './term.ts';

const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  ':': 'Colon',
  '.': 'Stop',
  '!': 'Stop',
  '?': 'Stop',
  '(': 'Open',
  '[': 'Open',
  ')': 'Close',
  ']': 'Close',
  '/': 'Slash',
  '&': 'And',
};

/** A run of other words longer than this is too far to carry a count over without a verb. */
const LONG_RUN = 8;

/** "ba lượt người". */
function isTimes(tokens: readonly Token[], at: number): boolean {
  return (
    mentionAt(tokens, at)?.entries.some((entry) => entry.kind === 'word' && entry.tag === 'Times') ?? false
  );
}

/** A dash that begins the next item of a list written on: "… 57 cá nhân – 4 cá nhân được tặng …". */
function isInlineBullet(tokens: readonly Token[], at: number): boolean {
  const [dash, next] = [tokens[at], tokens[at + 1]];
  if (dash === undefined || next === undefined || !/^[-–—+•]$/u.test(dash.text)) return false;
  if (dash.glued || next.glued || at === 0 || tokens[at - 1]?.kind === 'number') return false;
  return next.kind === 'number' || beginsCounted(tokens, at + 1);
}

/** "Lao động tiên tiến – 149 người": a dash between an award and whom it counts stands for a colon. */
function leadsCount(tokens: readonly Token[], at: number, before: Term | undefined): boolean {
  const [dash, number] = [tokens[at], tokens[at + 1]];
  if (before?.to !== at || !before.tags.has('Award') || !/^[-–—]$/u.test(dash?.text ?? '')) return false;
  return (
    number?.kind === 'number' && dash?.glued !== true && !number.glued && beginsRecipients(tokens, at + 2)
  );
}

/** A straight quotation mark looks the same at both ends; the closing one hangs on the word before it. */
function isClosingMark(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  return mark?.text === '"' && mark.glued && !(next?.glued === true && next.kind !== 'mark');
}

/** Where a quotation that names no award ends; null where the token opens none. */
function quotedEnd(tokens: readonly Token[], at: number): number | null {
  const open = tokens[at]?.text;
  if ((open !== '“' && open !== '"' && open !== '«') || isClosingMark(tokens, at)) return null;
  for (let end = at + 1; end < tokens.length && end < at + 60; end += 1) {
    const text = tokens[end]?.text ?? '';
    if (text === '”' || text === '"' || text === '»') return end + 1;
    const named = mentionAt(tokens, end)?.entries.some(({ kind }) => kind === 'award' || kind === 'family');
    if (named === true && end < at + 4) return null;
  }
  return null;
}

/** "Trung đoàn 812", "Phường 5": a number right behind a body written large is its name, unless it counts what follows. */
function endsName(tokens: readonly Token[], at: number, before: Term | undefined): boolean {
  const { content } = before ?? {};
  const body = content?.kind === 'recipient' && content.weak && before?.to === at;
  if (!body || !/^\d{1,4}$/.test(tokens[at]?.text ?? '') || beginsCounted(tokens, at + 1)) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(tokens[before?.from ?? at]?.text ?? '') &&
    /^(?![,;.)]$)./u.test(tokens[at + 1]?.text ?? ',')
  );
}

/** Where a row of dots ends that begins at a token; null where it is no row. */
function leaderEnd(tokens: readonly Token[], at: number): number | null {
  let end = at;
  let dots = 0;
  for (; /^[.…]$/u.test(tokens[end]?.text ?? ''); end += 1) dots += tokens[end]?.text === '…' ? 3 : 1;
  return dots >= 3 ? end : null;
}

/** "Nghệ nhân ưu tú ........ 09 người": dots that lead to a number stand for a colon. */
function leadsToNumber(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.kind === 'number';
}

function termAt(tokens: readonly Token[], at: number, terms: readonly Term[]): Term | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const spelled = spelledFirst(tokens, at);
  if (spelled !== null) return spelled;
  const afterDate = dateEnd(tokens, at);
  if (afterDate > at) return termOf(['Other', 'Skip'], at, afterDate);
  const period = asListedSchoolYear(periodAt(tokens, at), terms) ?? bareYearAt(tokens, at, terms);
  if (period !== null)
    return termOf(['Period', 'Skip'], at, period.to, { kind: 'period', period: period.period });
  const ranks = ranksAt(tokens, at);
  if (ranks !== null) {
    return termOf(['Rank', 'Skip'], at, ranks.to, { kind: 'rank', ranks: ranks.ranks }, ranks.distance);
  }
  const afterMeasure = measureEnd(tokens, at);
  if (afterMeasure > at) return termOf(['Other', 'Skip'], at, afterMeasure);
  // "60 năm tuổi Đảng" is no span of time.
  const afterDuration = beginsCounted(tokens, at) ? at : durationEnd(tokens, at);
  if (afterDuration > at) return termOf(['Other', 'Skip'], at, afterDuration);
  if (token.kind === 'mark') {
    const leader = leaderEnd(tokens, at);
    if (leader !== null) return termOf([leadsToNumber(tokens, leader) ? 'Colon' : 'Skip'], at, leader);
    const quoted = quotedEnd(tokens, at);
    if (quoted !== null) return termOf(['Quoted', 'Skip'], at, quoted);
    // A bar parts cells: "1 | Lao động tiên tiến | 45" counts no 1.
    if (token.text === '|') return termOf(['Other', 'Skip'], at, at + 1);
    if (leadsCount(tokens, at, terms.at(-1))) return termOf(['Colon'], at, at + 1);
    const tag = MARKS[token.text] ?? (isInlineBullet(tokens, at) ? 'Semicolon' : undefined);
    return tag === undefined ? null : termOf([tag], at, at + 1);
  }
  if (endsName(tokens, at, terms.at(-1))) return termOf(['Other', 'Skip', 'Named'], at, at + 1);
  const number = beginsCounted(tokens, at) ? null : numericTerm(tokens, at, terms);
  if (number !== null) return number;
  const numeral = numeralAt(tokens, at) ?? fiveAt(tokens, at);
  if (numeral !== null && (beginsCounted(tokens, numeral.to) || isTimes(tokens, numeral.to)))
    return numberTerm(tokens, at, numeral);
  const mention = ofBoard(tokens, at) ?? mentionAt(tokens, at);
  return mention === null ? null : mentionTerm(tokens, mention, terms.at(-1));
}

/** "Văn", "Hóa - Sinh": a run of words that all begin large names something. */
function runTags(tokens: readonly Token[], from: number, to: number): Tag[] {
  const run = tokens.slice(from, to);
  const garbled = run.some((_, index) => isGarbled(tokens, from + index));
  const named = run.every((token) => token.kind === 'mark' || /^\p{Lu}/u.test(token.text));
  return [
    'Other',
    'Skip',
    ...(run.length > LONG_RUN ? (['Long'] as const) : []),
    ...(named ? (['Named'] as const) : []),
    ...(garbled ? (['Garbled'] as const) : []),
  ];
}

/**
 * The terms of a stretch of tokens: phrases of the knowledge, numbers, periods, marks; runs of other words
 * are one term each.
 */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = [];
  let run = -1;
  const closeRun = (to: number): void => {
    // Quotation marks, dashes and bullets alone say nothing and part nothing.
    if (run >= 0) terms.push(termOf(runTags(tokens, run, to), run, to));
    run = -1;
  };
  for (let at = 0; at < tokens.length; ) {
    const found = termAt(tokens, at, run >= 0 ? [] : terms);
    if (found === null) {
      if (run < 0 && tokens[at]?.kind !== 'mark') run = at;
      at += 1;
      continue;
    }
    closeRun(at);
    terms.push(found);
    at = found.to;
  }
  closeRun(tokens.length);
  return terms;
}
