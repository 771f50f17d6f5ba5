import type { FigureStatus, Occasion, Period, Recipient, RecipientRole, Sex } from '../../../model/figure.ts';
import { type AwardTerm, isAwardTerm } from '../grammar/award-term.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { statusTag } from '../reading/scope.ts';
import type { Token } from '../stream/token.ts';
import { type GrantorUse, grantorOf, type Rank, type Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { type AcrossCells, awardAcross } from './award-across.ts';
import type { GridCell } from './grid.ts';
import { isPartOfYear, periodOfHead } from './head-period.ts';
import { rankOfHead } from './head-rank.ts';
import { tableWords } from './table-words.ts';

/** What the cells over a column, or beside a row, say about the counts; null where they say nothing. */
export interface Head {
  readonly award: AwardTerm | null;
  /** Also where no award that has ranks is named beside it. */
  readonly rank: Rank | null;
  readonly recipient: Recipient | null;
  readonly grantor: GrantorUse | null;
  readonly occasion: Occasion | null;
  readonly period: Period | null;
  /** "Quý I", "6 tháng đầu năm" of a year that these cells do not name. */
  readonly partOfYear: string | null;
  readonly status: FigureStatus | null;
  readonly role: RecipientRole | null;
  readonly sex: Sex | null;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What one cell says, and whether words are left that name something else, as a unit. */
export interface Sense extends Omit<Head, 'text' | 'tokens' | 'partOfYear'> {
  readonly named: boolean;
  /** Its recipients are words such as "phòng", "xã", that name units too. */
  readonly weak: boolean;
  /** It is of those who did not get the award, or of a difference. */
  readonly denied: boolean;
}

function last<T>(values: readonly (T | null)[]): T | null {
  return values.findLast((value) => value !== null) ?? null;
}

const senses = new WeakMap<GridCell['tokens'], Sense>();

/** What one cell of a head or label says. */
export function senseOf(cell: GridCell): Sense {
  const known = senses.get(cell.tokens);
  if (known !== undefined) return known;
  const sense = readSense(cell);
  senses.set(cell.tokens, sense);
  return sense;
}

function readSense({ tokens, text, key }: GridCell): Sense {
  const terms = phrasesOf(termsOf(tokens));
  const part = tableWords.partOf(key);
  const short = tableWords.recipientOf(key);
  const recipients = terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content] : []));
  return {
    award: last(terms.filter(isAwardTerm)),
    rank: rankOfHead(tokens, terms),
    recipient: part === null ? (short ?? only(recipients.map(({ recipient }) => recipient))) : 'ca_nhan',
    grantor: last(terms.map(grantorOf)),
    occasion:
      tableWords.occasionOf(key) ??
      last(terms.map(({ content }) => (content.kind === 'occasion' ? content.occasion : null))),
    period: periodOfHead(text, terms),
    status: tableWords.statusOf(key) ?? last(terms.map(statusTag)),
    role: part?.role ?? null,
    sex: part?.sex ?? null,
    named: part === null && short === null && terms.some((term) => namesSomething(term, tokens)),
    weak: recipients.length > 0 && recipients.every(({ weak }) => weak),
    denied: terms.some(({ tags }) => tags.has('Not')) || terms[0]?.tags.has('Delta') === true,
  };
}

function namesSomething({ tags, from, to }: Term, tokens: readonly Token[]): boolean {
  return (
    tags.has('Other') &&
    tokens.slice(from, to).some(({ kind, key }) => kind === 'word' && !tableWords.isFiller(key))
  );
}

/** Several kinds named in one cell are counted together. */
function only(recipients: readonly Recipient[]): Recipient | null {
  const kinds = new Set(recipients);
  return kinds.size > 1 ? 'undivided' : (recipients[0] ?? null);
}

/** Whom the cells count: "Tỉnh" under "Chiến sĩ thi đua" is the grantor, "Lao động" under "Huân chương" no recipient. */
function recipientIn(
  cells: readonly GridCell[],
  award: AwardTerm | null,
  across: AcrossCells | null,
): Recipient | null {
  const family = award?.content.use.kind === 'family';
  const counted = cells.filter((cell) => across?.cells.includes(cell) !== true);
  return last(
    counted
      .map(senseOf)
      .map((sense) => (family && sense.weak && sense.grantor !== null ? null : sense.recipient)),
  );
}

/** Reads the cells that stand over a column, or beside a row, from the outermost to the nearest. */
export function headOf(cells: readonly GridCell[]): Head {
  const distinct = [...new Set(cells)].filter((cell) => cell.tokens.length > 0);
  const read = distinct.map(senseOf);
  const across = awardAcross(distinct);
  const award = across?.award ?? last(read.map((sense) => sense.award));
  const together = distinct.map(({ text }) => text).join(' ');
  const period = periodOfHead(together, []) ?? last(read.map((sense) => sense.period));
  return {
    award,
    rank: last(read.map(({ rank }) => rank)),
    recipient: recipientIn(distinct, award, across),
    grantor: last(read.map(({ grantor }) => grantor)),
    occasion: last(read.map(({ occasion }) => occasion)),
    period,
    partOfYear: period === null ? (distinct.findLast(({ text }) => isPartOfYear(text))?.text ?? null) : null,
    status: last(read.map(({ status }) => status)),
    role: last(read.map(({ role }) => role)),
    sex: last(read.map(({ sex }) => sex)),
    text: together,
    tokens: distinct.flatMap(({ tokens }) => tokens),
  };
}
