import { z } from 'zod';
import wordsJson from '../../../knowledge/reading-words.json' with { type: 'json' };
import { FigureStatus, Occasion, Recipient, RecipientRole, Sex } from '../../../model/figure.ts';
import { syllableKey } from '../vocabulary/key.ts';

const Names = z.array(z.string().min(1)).min(1).readonly();

const TableWords = z.object({
  serial: Names,
  otherThings: Names,
  measure: Names,
  money: Names,
  staff: Names,
  shares: Names,
  counted: Names,
  total: Names,
  including: Names,
  leading: Names,
  parts: z.array(z.object({ role: RecipientRole.optional(), sex: Sex.optional(), names: Names })),
  recipients: z.array(z.object({ recipient: Recipient, names: Names })),
  occasions: z.array(z.object({ occasion: Occasion, names: Names })),
  statuses: z.array(z.object({ status: FigureStatus, names: Names })),
  units: Names,
  groups: Names,
  grantorHeads: Names,
  beginOther: Names,
  indicators: Names,
  unitHeads: Names,
  persons: Names,
  collective: Names,
  collectives: Names,
  fillers: Names,
  captions: Names,
  notes: Names,
});

const words = z.object({ tables: TableWords }).parse(wordsJson).tables;

/**
 * A head in the form it is compared in: its syllables' keys with single spaces, no marks and no brackets.
 *
 * @example keyed('Tỷ lệ (%)') // the same as keyed('tỉ lệ %')
 */
export function keyed(text: string): string {
  return (text.match(/[\p{L}\p{M}\d]+|%/gu) ?? []).map(syllableKey).join(' ');
}

/** The words for parts by role and sex, for running text too. */
export const partNames = words.parts;

/** Whether a head is one of the names. */
export type Matcher = (key: string) => boolean;

function exactly(names: readonly string[]): Matcher {
  const keys = new Set(names.map(keyed));
  return (key) => keys.has(key);
}

function containing(names: readonly string[]): Matcher {
  const keys = names.map((name) => ` ${keyed(name)} `);
  return (key) => keys.some((name) => ` ${key} `.includes(name));
}

function beginning(names: readonly string[]): Matcher {
  const keys = names.map((name) => `${keyed(name)} `);
  return (key) => keys.some((name) => `${key} `.startsWith(name));
}

const leading = words.leading.map((name) => `${keyed(name)} `);

/** A head without the words that only lead in: "Khen thưởng đột xuất" is "đột xuất". */
function withoutLead(key: string): string {
  const lead = leading.find((name) => key.startsWith(name));
  return lead === undefined ? key : withoutLead(key.slice(lead.length));
}

function meaning<T>(entries: readonly (readonly [T, readonly string[]])[]): (key: string) => T | null {
  const byKey = new Map(
    entries.flatMap(([value, names]) => names.map((name) => [keyed(name), value] as const)),
  );
  return (key) => byKey.get(key) ?? byKey.get(withoutLead(key)) ?? null;
}

/** Numbers of parts behind a total's name: "Tổng cộng (I+II)", "Tổng số 1=2+3". */
const REFERENCES = /(?: (?:[ivx]{1,4}|\d{1,2}|[a-hđ]))+$/u;
const isTotalName = exactly(words.total);
const isSubtotalName = beginning(
  words.total.map((name) => `${name} khối`).concat(words.total.map((name) => `${name} mục`)),
);

/** What the words in the heads of tables mean; every one looks at a `keyed` head. */
export const tableWords = {
  isSerial: exactly(words.serial),
  isOtherThing: containing(words.otherThings),
  isMeasure: exactly(words.measure),
  isMoney: containing(words.money),
  isStaff: containing(words.staff),
  isShare: containing(words.shares),
  isCounted: exactly(words.counted),
  isTotal: (key: string) => isTotalName(key.replace(REFERENCES, '')) || isSubtotalName(key),
  isIncluding: exactly(words.including),
  beginsIncluding: beginning(words.including),
  isPersons: exactly(words.persons),
  isCollective: containing(words.collective),
  isCollectives: exactly(words.collectives),
  /** "Chỉ tiêu" over the rows' names: what is told, not what is aimed at. */
  isIndicator: exactly(words.indicators),
  isUnitHead: exactly(words.unitHeads),
  isGroup: beginning(words.groups),
  isGrantorHead: exactly(words.grantorHeads),
  beginsOther: beginning(words.beginOther),
  beginsUnit: beginning(words.units),
  isFiller: exactly(words.fillers),
  isCaption: beginning(words.captions),
  /** A line below a table that speaks of all its counts. */
  beginsNote: beginning(words.notes),
  partOf: meaning(words.parts.map(({ names, ...part }) => [part, names] as const)),
  /** Abbreviations below an award: "TT | CN". */
  recipientOf: meaning(words.recipients.map(({ recipient, names }) => [recipient, names] as const)),
  occasionOf: meaning(words.occasions.map(({ occasion, names }) => [occasion, names] as const)),
  statusOf: meaning(words.statuses.map(({ status, names }) => [status, names] as const)),
} as const;
