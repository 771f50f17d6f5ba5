import { phrasesOf } from '../grammar/phrases.ts';
import type { Block } from '../stream/blocks.ts';
import type { Token } from '../stream/token.ts';
import { retag, type Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { type Defaults, type Draft, draftsOf } from './draft.ts';
import { rewardsAsAwards } from './reward.ts';
import { type Scope, ScopeStack, scopeOf, within } from './scope.ts';
import { statementsOf } from './sentence.ts';

/** A paragraph without a label stands above bullets and below numbered headings. */
const UNLABELLED = 4.5;
const CAPITALS = 0.5;
const BULLET = 5;
/** More terms than this before a colon are no lead-in. */
const LEAD_IN = 24;

function levelOf(block: Block): number {
  if (block.label !== null) return block.label.level;
  const letters = block.lines
    .map((line) => line.text)
    .join('')
    .replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() ? CAPITALS : UNLABELLED;
}

/** A full stop inside an abbreviation or a number ends nothing. */
function trueStops(terms: readonly Term[], tokens: readonly Token[]): Term[] {
  return terms.map((term) => {
    if (!term.tags.has('Stop')) return term;
    const next = tokens[term.to];
    const ends = next === undefined || /^[\p{Lu}\d“"(+*-]/u.test(next.text);
    return ends && next?.glued !== true ? term : retag(term, ['Skip'], ['Stop']);
  });
}

/** The terms of a block's lead-in: up to its first colon, or all of a heading; none where something is counted. */
function leadIn(terms: readonly Term[]): readonly Term[] {
  const colon = terms.findIndex((term) => term.tags.has('Colon'));
  const lead = terms.slice(0, colon < 0 ? terms.length : colon);
  const counted = lead.some((term) => term.tags.has('Quantity') || term.tags.has('Number'));
  return counted || lead.length > LEAD_IN ? [] : lead;
}

function sentencesOf(terms: readonly Term[]): Term[][] {
  const sentences: Term[][] = [[]];
  for (const term of terms) {
    if (term.tags.has('Stop')) sentences.push([]);
    else sentences.at(-1)?.push(term);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const COUNTABLE = /\d|một|hai|ba|bốn|sáu|bảy|tám|chín|mười/iu;

/** Only a block that names a number can state one; the others still may lend a heading. */
function mayCount(block: Block): boolean {
  return block.lines.some((line) => COUNTABLE.test(line.text));
}

function isHeading(block: Block, terms: readonly Term[]): boolean {
  const last = block.tokens.at(-1)?.text;
  return last === ':' || levelOf(block) < UNLABELLED || terms.some((term) => term.tags.has('Colon'));
}

function draftsOfBlock(block: Block, terms: readonly Term[], scope: Scope, defaults: Defaults): Draft[] {
  const around = { tokens: block.tokens, terms, scope, defaults };
  return sentencesOf(terms).flatMap((sentence) =>
    statementsOf(sentence, { award: scope.award }).flatMap((statement) => draftsOf(statement, around)),
  );
}

/** What the running text of a document states, figure by figure, in reading order. */
export function draftsOfText(blocks: readonly Block[], defaults: Defaults): Draft[] {
  const scopes = new ScopeStack();
  const drafts: Draft[] = [];
  for (const block of blocks) {
    const level = levelOf(block);
    const bullet = block.label?.level === BULLET ? block.label.text : null;
    scopes.enter(level, bullet);
    const terms = rewardsAsAwards(phrasesOf(trueStops(termsOf(block.tokens), block.tokens)));
    const own = isHeading(block, terms) ? scopeOf(leadIn(terms)) : null;
    const scope = own === null ? scopes.current() : within(scopes.current(), own);
    if (mayCount(block)) drafts.push(...draftsOfBlock(block, terms, scope, defaults));
    if (own !== null) scopes.push(level, bullet, own);
  }
  return drafts;
}
