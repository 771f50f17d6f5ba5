import { z } from 'zod';
import json from '../../../knowledge/rules/parts-and-total.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import type { Severity } from '../../../model/flag.ts';
import { quoteOf } from '../../../model/quote.ts';
import { isOfEnterprises, type Parting, partingsOf, type Way } from '../partings.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText, textBehind } from '../running-text.ts';
import { saidBetween, wordsPattern } from '../said-between.ts';
import { sumFinding } from '../sum-finding.ts';

const Words = z.array(z.string()).min(1);
const DATA = RuleData.extend({ all: Words, some: Words, rest: Words, everybody: Words }).parse(json);

const ALL = wordsPattern(DATA.all);
const SOME = wordsPattern(DATA.some);
const REST = wordsPattern(DATA.rest);
const EVERYBODY = wordsPattern(DATA.everybody);

/** Parts of these kinds have nobody in common. */
const APART: ReadonlySet<Way> = new Set(['recipient', 'rank']);
const OWN_WAYS: ReadonlySet<Way> = new Set(['recipient', 'rank', 'award', 'named']);

/** A list of parts that ends its sentence or bracket is whole, unless bodies by name follow its last number. */
const CLOSED = /[.;)]+$/u;
/** "12 tập thể [thuộc khối dự bị động viên.]": the last part's own words, and then the end. */
const CLOSES = /^(?:(?!(?<!\p{L})và\s)[^\d.;:,)])*[.;)]/u;
const NAMED_BEHIND = /\d[^\d]*(?:,|(?<!\p{L})và)\s+\p{Lu}[^\d]*$/u;
/** "; số còn lại là …" stands right behind the parts. */
const REST_WITHIN = 40;
const OPENS_BRACKET = /^\(/u;

function isWholeList({ whole, parts }: Parting, { pages }: Facts): boolean {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return false;
  const quote = quoteOf(last.evidence);
  const behind = textBehind(runningText(pages), last.evidence, REST_WITHIN);
  const closed = CLOSED.test(quote) || CLOSES.test(behind);
  return closed && !NAMED_BEHIND.test(quote) && !REST.test(`${quoteOf(whole.evidence)} ${quote} ${behind}`);
}

/** Whether print says that these are all parts: "gồm", brackets without "trong đó", or collectives and individuals. */
function announcesAll({ whole, parts, way }: Parting): boolean {
  const [first] = parts;
  if (first === undefined) return false;
  const between = saidBetween(whole, first) ?? quoteOf(first.evidence);
  const kinds = new Set(parts.map(({ recipient }) => recipient));
  if (ALL.test(between) || (OPENS_BRACKET.test(between) && !SOME.test(between))) return true;
  const everyKind = way === 'recipient' && kinds.has('tap_the') && kinds.has('ca_nhan');
  return everyKind && EVERYBODY.test(quoteOf(whole.evidence));
}

function severityOf(parting: Parting, facts: Facts): Severity | null {
  const { whole, way, parts, sum } = parting;
  const apart =
    APART.has(way) && new Set(parts.map(({ recipient, rank }) => `${recipient} ${rank}`)).size > 1;
  if (parts.some(({ count }) => count > whole.count)) return 'error';
  if (sum === whole.count) return null;
  if (sum < whole.count && !(announcesAll(parting) && isWholeList(parting, facts))) return null;
  // Party members and women among the same people may add up to more than there are.
  if (sum > whole.count && !apart && !announcesAll(parting)) return null;
  return apart ? 'error' : 'warning';
}

/**
 * A parting by name with those parts of the same list that name a role: "121 giáo viên, 98 cán bộ quản lý, 17 nhân viên".
 */
function withRoles(parting: Parting, all: readonly Parting[]): Parting {
  const roles = all.find(({ whole, way }) => whole === parting.whole && way === 'role');
  if (parting.way !== 'named' || roles === undefined || parting.sum === parting.whole.count) return parting;
  return {
    ...parting,
    parts: [...parting.parts, ...roles.parts].sort((one, other) => placeOf(one) - placeOf(other)),
    sum: parting.sum + roles.sum,
  };
}

/** How far down and right the last words of a figure stand, to put those of one list in order. */
function placeOf({ evidence }: Figure): number {
  const last = evidence.at(-1);
  return last === undefined ? 0 : last.page * 1e6 + last.box[1] * 1e3 + last.box[2];
}

function wrongSums(facts: Facts): Finding[] {
  const all = partingsOf(facts.figures);
  return all
    .filter((parting) => OWN_WAYS.has(parting.way) && !isOfEnterprises(parting))
    .map((parting) => withRoles(parting, all))
    .flatMap((parting) => {
      const severity = severityOf(parting, facts);
      return severity === null ? [] : [sumFinding(severity, parting.whole, parting.parts, facts.pages)];
    });
}

/** L17: the parts printed behind a count do not make it up. What is printed stays; the right sum is shown. */
export const partsAndTotal: Rule = {
  id: DATA.id,
  look: wrongSums,
};
