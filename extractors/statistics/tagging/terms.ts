import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';
import { type Entry, type Mention, mentionAt } from '../vocabulary/lexicon.ts';
import { boardEnd, fieldEnd } from './body-field.ts';
import { dateEnd } from './date.ts';
import { type NumberReading, numberAt, numeralAt, spelledAt } from './number.ts';
import { periodAt } from './period.ts';
import { ranksAt } from './rank.ts';
import type { Content, Tag, Term } from './term.ts';

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

const PLAIN: Content = { kind: 'plain' };
/** A run of other words longer than this is too far to carry a count over without a verb. */
const LONG_RUN = 8;

function term(tags: Iterable<Tag>, from: number, to: number, content: Content = PLAIN, distance = 0): Term {
  return { tags: new Set(tags), from, to, distance, content };
}

const ordinals = new Set(knowledge.ordinals.map(syllableKey));

/** Whether the number at a token names a thing ("Điều 24", "số 34") instead of counting. */
function isOrdinal(tokens: readonly Token[], at: number, terms: readonly Term[]): boolean {
  if (terms.at(-1)?.tags.has('Total') === true) return false;
  const before = tokens[at - 1];
  if (before?.text === '-' && before.glued && tokens[at - 2]?.kind === 'word') return true;
  return before !== undefined && before.kind === 'word' && ordinals.has(before.key);
}

const YEAR = /^(?:19[4-9]\d|20[0-4]\d)$/;

function beginsCounted(tokens: readonly Token[], at: number): boolean {
  const mention = mentionAt(tokens, at);
  return (
    mention?.entries.some(({ kind }) => kind === 'recipient' || kind === 'award' || kind === 'family') ??
    false
  );
}

function numberTerm(tokens: readonly Token[], at: number, reading: NumberReading): Term {
  const spelled = spelledAt(tokens, reading.to);
  const to = spelled?.to ?? reading.to;
  const contradicted = spelled !== null && spelled.value !== reading.value;
  const asYear = YEAR.test(tokens[at]?.text ?? '');
  const certainty = reading.certainty * (contradicted ? 0.5 : 1) * (asYear ? 0.5 : 1);
  const whole = reading.outOf === undefined ? {} : { outOf: reading.outOf };
  return term(['Number'], at, to, { kind: 'number', value: reading.value, certainty, ...whole });
}

function numericTerm(tokens: readonly Token[], at: number, terms: readonly Term[]): Term | null {
  const text = tokens[at]?.text ?? '';
  if (text.endsWith('%')) {
    return term(['Percent', 'Skip'], at, at + 1, {
      kind: 'percent',
      value: Number(text.slice(0, -1).replace(',', '.')),
    });
  }
  if (tokens[at + 1]?.text === '%') {
    return term(['Percent', 'Skip'], at, at + 2, { kind: 'percent', value: Number(text.replace(',', '.')) });
  }
  const reading = numberAt(tokens, at);
  if (reading === null || isOrdinal(tokens, at, terms)) return null;
  return numberTerm(tokens, at, reading);
}

/** A dash that begins the next item of a list written on: "… 57 cá nhân – 4 cá nhân được tặng …". */
function isInlineBullet(tokens: readonly Token[], at: number): boolean {
  const [dash, next] = [tokens[at], tokens[at + 1]];
  if (dash === undefined || next === undefined || !/^[-–—+•]$/u.test(dash.text)) return false;
  if (dash.glued || next.glued || at === 0 || tokens[at - 1]?.kind === 'number') return false;
  return next.kind === 'number' || beginsCounted(tokens, at + 1);
}

/** Where a quotation that names no award ends; null where the token opens none. */
function quotedEnd(tokens: readonly Token[], at: number): number | null {
  const open = tokens[at]?.text;
  if (open !== '“' && open !== '"' && open !== '«') return null;
  for (let end = at + 1; end < tokens.length && end < at + 60; end += 1) {
    const text = tokens[end]?.text ?? '';
    if (text === '”' || text === '"' || text === '»') return end + 1;
    const named = mentionAt(tokens, end)?.entries.some(({ kind }) => kind === 'award' || kind === 'family');
    if (named === true && end < at + 4) return null;
  }
  return null;
}

const LINKS: ReadonlySet<Tag> = new Set(['Get', 'Proposed', 'Registered', 'Target', 'Grant'] satisfies Tag[]);
const TRANSPARENT: ReadonlySet<Tag> = new Set([
  'Grant',
  'Get',
  'Proposed',
  'Registered',
  'Target',
  'Awarded',
  'NotStatus',
  'Title',
  'Of',
  'And',
  'RewardNoun',
  'Outlook',
  'Activity',
  'Have',
  'Approximate',
  'Times',
  'Each',
  'Plain',
] satisfies Tag[]);

function usable(entry: Entry, tokens: readonly Token[], mention: Mention, before: Term | undefined): boolean {
  // "thường xuyên" is an adverb everywhere but right behind an award.
  if (entry.kind === 'occasion' && entry.besideAward) return before?.tags.has('Award') === true;
  if (entry.kind !== 'grantor' || !entry.capital) return true;
  return /^\p{Lu}/u.test(tokens[mention.from]?.text ?? '');
}

function contentOf(entries: readonly Entry[], text: string): { content: Content; tags: Tag[] } {
  const tags: Tag[] = [];
  let content: Content = PLAIN;
  for (const entry of entries) {
    switch (entry.kind) {
      case 'award':
        tags.push('Award');
        content = {
          kind: 'award',
          use: { kind: 'award', award: entry.award, weak: entry.weak },
          ranks: [],
          grantor: null,
        };
        break;
      case 'family':
        tags.push('Award');
        content = {
          kind: 'award',
          use: { kind: 'family', family: entry.family, weak: entry.weak },
          ranks: [],
          grantor: null,
        };
        break;
      case 'grantor':
        tags.push('Grantor', 'Skip');
        content = {
          kind: 'grantor',
          grantor: {
            class: entry.grantor.class,
            text,
            short: entry.grantor.short ?? false,
            body: entry.grantor.impersonal !== true,
          },
        };
        break;
      case 'recipient':
        tags.push('Recipient', 'Skip');
        content = {
          kind: 'recipient',
          recipient: entry.recipient,
          weak: entry.weak,
          grantor: content.kind === 'grantor' ? content.grantor : null,
        };
        break;
      case 'occasion':
        tags.push('Occasion', 'Skip');
        content = { kind: 'occasion', occasion: entry.occasion };
        break;
      case 'word':
        tags.push(entry.tag);
        if (LINKS.has(entry.tag)) tags.push('Link');
        if (TRANSPARENT.has(entry.tag)) tags.push('Skip');
        break;
    }
  }
  return { content, tags };
}

/** Ordered so that the meaning that decides comes last: a body that may grant and may also be counted. */
const WEIGHT: Readonly<Record<Entry['kind'], number>> = {
  word: 0,
  occasion: 1,
  grantor: 2,
  recipient: 3,
  family: 4,
  award: 5,
};

/** Of two grantors written alike the full one decides: "Bộ …" before "bộ". */
function weightOf(entry: Entry): number {
  return WEIGHT[entry.kind] + (entry.kind === 'grantor' && entry.grantor.short === true ? -0.5 : 0);
}

function mentionTerm(tokens: readonly Token[], mention: Mention, before: Term | undefined): Term | null {
  const entries = mention.entries
    .filter((entry) => usable(entry, tokens, mention, before))
    .sort((left, right) => weightOf(left) - weightOf(right));
  if (entries.length === 0) return null;
  const to = grantorEnd(tokens, mention, entries);
  const text = tokens
    .slice(mention.from, to)
    .map((token, index) => (index > 0 && !token.glued ? ` ${token.text}` : token.text))
    .join('');
  const { content, tags } = contentOf(entries, text);
  return term(
    tags.includes('Link') ? tags.filter((tag) => tag !== 'Skip') : tags,
    mention.from,
    to,
    content,
    mention.distance,
  );
}

const NAME_LENGTH = 6;

/** A named grantor takes the capitalised words behind it along: "Bộ Tài chính", "UBND tỉnh Sóc Trăng". */
function grantorEnd(tokens: readonly Token[], mention: Mention, entries: readonly Entry[]): number {
  if (!entries.some((entry) => entry.kind === 'grantor' && entry.grantor.named === true)) return mention.to;
  const field = fieldEnd(tokens, mention.to);
  let to = field ?? mention.to;
  let capitals = field === null ? 0 : 1;
  for (let at = to; at < mention.to + NAME_LENGTH; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    const capital = /^\p{Lu}/u.test(token.text);
    if (capital && mentionAt(tokens, at)?.entries.some(({ kind }) => kind === 'award' || kind === 'family'))
      break;
    if (capital) capitals += 1;
    // "Bộ Tài chính", "Sở Giáo dục và Đào tạo": a small syllable belongs to the name right behind a capital.
    else if (!(capitals > 0 && to === at && followsCapital(tokens, at))) break;
    to = at + 1;
  }
  return to;
}

function followsCapital(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(before) && mentionAt(tokens, at) === null;
}

/** The body behind its board, as one name: "Ban Thường vụ Liên đoàn Lao động huyện" grants as the union does. */
function ofBoard(tokens: readonly Token[], at: number): Mention | null {
  const end = boardEnd(tokens, at);
  const own = mentionAt(tokens, at);
  if (end === null || (own !== null && own.to > end)) return null;
  const body = mentionAt(tokens, end);
  const grants = body?.entries.some(
    (entry) => entry.kind === 'grantor' && entry.grantor.short !== true && entry.grantor.impersonal !== true,
  );
  return body !== null && grants === true ? { ...body, from: at } : null;
}

function termAt(tokens: readonly Token[], at: number, terms: readonly Term[]): Term | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const afterDate = dateEnd(tokens, at);
  if (afterDate > at) return term(['Other', 'Skip'], at, afterDate);
  const period = periodAt(tokens, at);
  if (period !== null)
    return term(['Period', 'Skip'], at, period.to, { kind: 'period', period: period.period });
  const ranks = ranksAt(tokens, at);
  if (ranks !== null) {
    return term(['Rank', 'Skip'], at, ranks.to, { kind: 'rank', ranks: ranks.ranks }, ranks.distance);
  }
  if (token.kind === 'mark') {
    const quoted = quotedEnd(tokens, at);
    if (quoted !== null) return term(['Quoted', 'Skip'], at, quoted);
    const tag = MARKS[token.text] ?? (isInlineBullet(tokens, at) ? 'Semicolon' : undefined);
    return tag === undefined ? null : term([tag], at, at + 1);
  }
  const number = numericTerm(tokens, at, terms);
  if (number !== null) return number;
  const numeral = numeralAt(tokens, at);
  if (numeral !== null && beginsCounted(tokens, numeral.to)) return numberTerm(tokens, at, numeral);
  const mention = ofBoard(tokens, at) ?? mentionAt(tokens, at);
  return mention === null ? null : mentionTerm(tokens, mention, terms.at(-1));
}

/** "Văn", "Hóa - Sinh": a run of words that all begin large names something. */
function runTags(run: readonly Token[]): Tag[] {
  const named = run.every((token) => token.kind === 'mark' || /^\p{Lu}/u.test(token.text));
  return [
    'Other',
    'Skip',
    ...(run.length > LONG_RUN ? (['Long'] as const) : []),
    ...(named ? (['Named'] as const) : []),
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
    if (run >= 0) terms.push(term(runTags(tokens.slice(run, to)), run, to));
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
