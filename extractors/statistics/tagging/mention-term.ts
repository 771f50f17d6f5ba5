import type { Token } from '../stream/token.ts';
import type { Entry } from '../vocabulary/entry.ts';
import { type Mention, mentionAt } from '../vocabulary/lexicon.ts';
import { boardEnd, fieldEnd } from './body-field.ts';
import { isGarbled } from './garbled.ts';
import { periodAt } from './period.ts';
import { type Content, PLAIN, type Tag, type Term, termOf } from './term.ts';

const LINKS: ReadonlySet<Tag> = new Set(['Get', 'Proposed', 'Registered', 'Target', 'Grant'] satisfies Tag[]);
const STATUSES: ReadonlySet<Tag> = new Set(['Proposed', 'Registered', 'Target'] satisfies Tag[]);
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
  'Raise',
  'Upto',
  'Same',
  'Both',
  'At',
  'Every',
  'Is',
  'Kinds',
  'In',
  'About',
  'But',
  'Rest',
  'Tells',
  'Respective',
] satisfies Tag[]);

const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** A status written large behind another word is part of a name: "Văn phòng Đăng ký đất đai". */
function isInName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    CAPITALISED.test(tokens[at]?.text ?? '') &&
    before?.kind === 'word' &&
    before.place.line === tokens[at]?.place.line
  );
}

/** "Kế hoạch năm 2023:" heads what is aimed at; a plan elsewhere is a document. */
function headsList(tokens: readonly Token[], to: number): boolean {
  return tokens[periodAt(tokens, to)?.to ?? to]?.text === ':';
}

/** "thường xuyên: 80 cá nhân", "(… ; thường xuyên 80 cá nhân)". */
function headsCount(tokens: readonly Token[], mention: Mention): boolean {
  const [before, next] = [tokens[mention.from - 1], tokens[mention.to]];
  return next?.text === ':' || (next?.kind === 'number' && before?.kind === 'mark');
}

function usable(entry: Entry, tokens: readonly Token[], mention: Mention, before: Term | undefined): boolean {
  // "thường xuyên" is an adverb everywhere but right behind an award or "khen thưởng", or heading its count.
  if (entry.kind === 'occasion' && entry.besideAward) {
    const behind = before?.tags.has('Award') === true || before?.tags.has('Reward') === true;
    return behind || headsCount(tokens, mention);
  }
  if (entry.kind === 'word' && entry.tag === 'TargetHead') return headsList(tokens, mention.to);
  if (entry.kind === 'word' && STATUSES.has(entry.tag)) return !isInName(tokens, mention.from);
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
          anyone: entry.anyone,
          grantor: content.kind === 'grantor' ? content.grantor : null,
        };
        break;
      case 'occasion':
        tags.push('Occasion', 'Skip');
        content = { kind: 'occasion', occasion: entry.occasion };
        break;
      case 'word':
        tags.push(entry.tag === 'TargetHead' ? 'Target' : entry.tag);
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

/** The term of a phrase of the knowledge; null where none of its meanings holds here. */
export function mentionTerm(
  tokens: readonly Token[],
  mention: Mention,
  before: Term | undefined,
): Term | null {
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
  return termOf(
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
  const [name, before] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? ''];
  // "UBND huyện Bình Khê báo cáo": the name of a place is written large to its end.
  if (CAPITALISED.test(name) && CAPITALISED.test(before)) return false;
  return CAPITALISED.test(before) && !isGarbled(tokens, at) && mentionAt(tokens, at) === null;
}

/** The body behind its board, as one name: "Ban Thường vụ Liên đoàn Lao động huyện" grants as the union does. */
export function ofBoard(tokens: readonly Token[], at: number): Mention | null {
  const end = boardEnd(tokens, at);
  if (end === null) return null;
  const own = mentionAt(tokens, at);
  if (own !== null && own.to > end) return null;
  const body = mentionAt(tokens, end);
  const grants = body?.entries.some(
    (entry) => entry.kind === 'grantor' && entry.grantor.short !== true && entry.grantor.impersonal !== true,
  );
  return body !== null && grants === true ? { ...body, from: at } : null;
}
