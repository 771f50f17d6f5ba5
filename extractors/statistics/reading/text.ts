import type { Recipient } from '../../../model/figure.ts';
import { awardsMeant } from '../grammar/anaphora.ts';
import { holdersAsRecipients } from '../grammar/holders.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { ofSameAward } from '../grammar/same-award.ts';
import { type Block, isCapitals, isPeriodAlone } from '../stream/blocks.ts';
import type { Token } from '../stream/token.ts';
import { type GrantorUse, grantorOf, hasAny, isYearlike, retag, type Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { hasCount } from './breakdown.ts';
import { type Defaults, type Draft, draftsOf, type Surroundings } from './draft.ts';
import { endsLines, leadsLines, listGoesOn, listLedBy } from './led.ts';
import { withPartLists } from './part-lists.ts';
import { rewardsAsAwards } from './reward.ts';
import { type Leads, type Scope, ScopeStack, scopeOf, within } from './scope.ts';
import { statementsOf } from './sentence.ts';

/** A paragraph without a label stands above bullets and below numbered headings. */
const UNLABELLED = 4.5;
const CAPITALS = 0.5;
/** "Năm 2013" on a line of its own heads the paragraphs below it. */
const PERIOD_ALONE = UNLABELLED - 0.2;
const BULLET = 5;
/** More terms than this before a colon are no lead-in. */
const LEAD_IN = 24;

function levelOf(block: Block): number {
  if (block.label !== null) return block.label.level;
  if (isPeriodAlone(block)) return PERIOD_ALONE;
  return isCapitals(block.lines.map((line) => line.text).join('')) ? CAPITALS : UNLABELLED;
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
  const whole = terms.slice(0, colon < 0 ? terms.length : colon);
  // A long paragraph may end by announcing a list, in a sentence of its own where that names the award.
  const sentence = whole.slice(whole.findLastIndex((term) => term.tags.has('Stop')) + 1);
  const announcing = sentence.some((term) => term.tags.has('Award')) ? sentence : whole;
  const lead = colon === terms.length - 1 ? announcing.slice(-LEAD_IN) : whole;
  // "Chỉ tiêu thi đua 2023:" counts nothing.
  const counted = lead.some(
    (term) => term.tags.has('Quantity') || (term.tags.has('Number') && !isYearlike(term)),
  );
  if (counted) return colon === terms.length - 1 ? askedBehindCounts(lead) : [];
  return lead.length > LEAD_IN ? [] : lead;
}

/** "với 11/11 thành viên có mặt, thống nhất đề nghị …:" counts nothing of what it asks for. */
function askedBehindCounts(lead: readonly Term[]): readonly Term[] {
  const last = lead.findLastIndex((term) => hasAny(term, ['Quantity', 'Number']));
  const behind = lead.slice(last + 1);
  const asks = behind.some((term) => term.tags.has('Proposed'));
  return asks && !behind.some((term) => hasAny(term, ['Award', 'Stop'])) ? behind : [];
}

/** A sentence that begins with "Trong đó" splits what the one before it counted. */
function joinBreakdowns(sentences: readonly Term[][]): Term[][] {
  const joined: Term[][] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before !== undefined && sentence[0]?.tags.has('Including') === true && hasCount(before))
      before.push(...sentence);
    else joined.push([...sentence]);
  }
  return joined;
}

function sentencesOf(terms: readonly Term[]): Term[][] {
  const sentences: Term[][] = [[]];
  for (const term of terms) {
    if (term.tags.has('Stop')) sentences.push([]);
    else sentences.at(-1)?.push(term);
  }
  return joinBreakdowns(sentences.filter((sentence) => sentence.length > 0));
}

const COUNTABLE = /\d|một|hai|ba|bốn|sáu|bảy|tám|chín|mười/iu;

/** Only a block that names a number can state one; the others still may lend a heading. */
function mayCount(block: Block): boolean {
  return block.lines.some((line) => COUNTABLE.test(line.text));
}

function isHeading(block: Block, terms: readonly Term[]): boolean {
  const last = block.tokens.at(-1)?.text;
  const year = terms.length > 0 && terms.every((term) => term.tags.has('Period'));
  const colon = last === ':' || terms.some((term) => term.tags.has('Colon'));
  return colon || year || levelOf(block) < UNLABELLED || namesRecipients(terms);
}

/** "* Cá nhân", "+ Đối với tập thể": a bullet that says whom those below it count. */
function namesRecipients(terms: readonly Term[]): boolean {
  const whole = terms.every((term) => hasAny(term, ['Recipient', 'For', 'About', 'Stop']));
  return whole && terms.some(({ content }) => content.kind === 'recipient' && !content.weak);
}

/**
 * The grantor with which a sentence begins, "Giám đốc Sở tặng …". The next item of the list may leave it out:
 * "- Năm 2016: Tặng …".
 */
function subjectOf(terms: readonly Term[]): GrantorUse | null {
  const start = terms.findIndex((term) => term.tags.has('Grant'));
  // Who is asked to give gives nothing in the next sentence.
  if (terms.slice(0, start).some((term) => term.tags.has('Proposed'))) return null;
  const grantor = grantorOf(terms[start - 1]);
  return grantor === null || grantor.short ? null : grantor;
}

function leavesSubjectOut(terms: readonly Term[]): boolean {
  const first = terms.find((term) => !term.tags.has('Period') && !term.tags.has('Colon'));
  return first?.tags.has('Grant') === true;
}

/** "Cá nhân: Bằng khen …: 11": whom the items of a sentence are counted for. */
function leadRecipient([first, second, third]: readonly Term[]): Recipient | null {
  // "Các doanh nghiệp: tặng 540 Giấy khen" names who gives.
  if (third?.tags.has('Grant') === true) return null;
  const leads =
    first?.content.kind === 'recipient' && !first.content.weak && second?.tags.has('Colon') === true;
  return leads ? first.content.recipient : null;
}

/** A sentence as the grammar saw it, what lay around it, and what came of it. */
export interface Seen {
  readonly sentence: readonly Term[];
  readonly around: Surroundings;
  readonly drafts: readonly Draft[];
}

/** Is told of every sentence while it is read, by who wants to explain the reading. */
export type Witness = (seen: Seen) => void;

/** "Cuối năm có 11 chi bộ đạt …": a later sentence that says what came of it is not led by the first one's status. */
function tellsResult(sentence: readonly Term[]): boolean {
  return sentence.some((term) => term.tags.has('Get') && !term.tags.has('Proposed'));
}

/** @param above what the headings above the block lend, without its own lead-in */
function draftsOfBlock(
  around: Surroundings,
  above: Scope,
  subject: GrantorUse | null,
  witness?: Witness,
): Draft[] {
  const { terms } = around;
  let giver = subject;
  return sentencesOf(terms).flatMap((sentence, at) => {
    const inherits = giver !== null && leavesSubjectOut(sentence);
    const scope = at > 0 && tellsResult(sentence) ? { ...around.scope, status: above.status } : around.scope;
    const lent = { ...scope, recipient: leadRecipient(sentence) ?? scope.recipient };
    const own = { ...around, scope: inherits ? { ...lent, grantor: giver } : lent };
    giver = inherits ? giver : subjectOf(sentence);
    const statements = statementsOf(sentence, { award: scope.award, aimed: scope.status === 'target' });
    const drafts = statements.flatMap((statement) => draftsOf(statement, own));
    witness?.({ sentence, around: own, drafts });
    return drafts;
  });
}

/** A heading or lead-in is short; a long paragraph without a number says nothing that we look for. */
const LONGEST_HEADING = 60;

function isWorthReading(block: Block): boolean {
  return mayCount(block) || block.tokens.length <= LONGEST_HEADING;
}

/** More terms than any author writes in one go; what is longer is read in pieces, so that time stays linear. */
const LONGEST_PIECE = 400;

/** Cuts terms into pieces, at full stops or semicolons where there are any. */
function piecesOf(terms: readonly Term[]): Term[][] {
  const pieces: Term[][] = [];
  for (let from = 0; from < terms.length; ) {
    const piece = terms.slice(from, from + LONGEST_PIECE);
    const stop = piece.findLastIndex((term) => term.tags.has('Stop') || term.tags.has('Semicolon'));
    const whole = from + piece.length >= terms.length || stop <= 0;
    const length = whole ? piece.length : stop + 1;
    pieces.push(piece.slice(0, length));
    from += length;
  }
  return pieces;
}

function termsOfBlock(block: Block): Term[] {
  const terms = trueStops(termsOf(block.tokens), block.tokens);
  return piecesOf(terms).flatMap((piece) =>
    rewardsAsAwards(ofSameAward(holdersAsRecipients(awardsMeant(phrasesOf(piece))))),
  );
}

/** Where a block stands among the headings, and what it leads with its colon. */
interface Standing {
  readonly level: number;
  readonly bullet: string | null;
  readonly leads: Leads | null;
}

function standingOf(blocks: readonly Block[], at: number, block: Block): Standing {
  const list = listLedBy(blocks, at);
  const bullet = block.label?.level === BULLET ? block.label.text : null;
  // The head of a list stands above it, whatever the level of its numbers.
  if (list !== null) return { level: list - 0.5, bullet, leads: 'list' };
  if (leadsLines(blocks, at)) return { level: UNLABELLED - 0.1, bullet, leads: 'lines' };
  return { level: levelOf(block), bullet, leads: null };
}

/** What the running text of a document states, figure by figure, in reading order. */
export function draftsOfText(read: readonly Block[], defaults: Defaults, witness?: Witness): Draft[] {
  const blocks = withPartLists(read);
  const scopes = new ScopeStack();
  const drafts: Draft[] = [];
  let subject: GrantorUse | null = null;
  for (const [at, block] of blocks.entries()) {
    const { level, bullet, leads } = standingOf(blocks, at, block);
    if (block.label === null && !listGoesOn(blocks, at)) scopes.end('list');
    scopes.enter(level, bullet);
    if (isWorthReading(block)) {
      const terms = termsOfBlock(block);
      const own = leads !== null || isHeading(block, terms) ? scopeOf(leadIn(terms), hasCount(terms)) : null;
      const scope = own === null ? scopes.current() : within(scopes.current(), own);
      if (bullet === null) subject = null;
      for (const piece of mayCount(block) ? piecesOf(terms) : []) {
        const around = { tokens: block.tokens, terms: piece, scope, defaults };
        drafts.push(...draftsOfBlock(around, scopes.current(), subject, witness));
      }
      if (bullet !== null) subject = subjectOf(terms) ?? subject;
      if (own !== null) scopes.push(level, bullet, own, leads);
    }
    if (leads === null && endsLines(block)) scopes.end('lines');
  }
  return drafts;
}
