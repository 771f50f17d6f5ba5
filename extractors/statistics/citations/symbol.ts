import type { DocumentSymbol } from '../../../model/letterhead.ts';
import { typeOfAbbreviation } from './knowledge.ts';

/** An abbreviation: no word that only begins large, so that "12/KH-UBND - Sở Nội vụ" ends at "UBND". */
const GROUP = String.raw`(?!\p{Lu}\p{Ll}+(?![\p{L}\d&]))\p{Lu}[\p{L}\d&]*`;
const DASH = String.raw`\s?[-–—]\s?`;
/** A number left blank, or filled with dots to be written over. */
const BLANK = String.raw`[\s.…_]*`;

/** "128/KH-UBND", "98 / 2023 / NĐ-CP", "12 /BC- BNV", "06/2022/QH15", "/SNV-TĐKT", "839/SNV". */
const STATE = String.raw`(?<number>\d{1,5}[a-zA-Z]?)?${BLANK}\/\s?(?:(?<year>\d{4})\s?\/\s?)?(?<groups>${GROUP}(?:${DASH}${GROUP}|\/${GROUP})*)`;
/** "45-BC/HU", "34-CT/TW", "-BC/HU", "120 - BC/TĐTN-BTG", "120 BC/ĐTN". */
const PARTY = String.raw`(?<number>\d{1,5})?(?:${BLANK}[-–—]\s?|\s)(?<type>[A-ZĐ][\p{L}]{0,3})\s?\/\s?(?<groups>${GROUP}(?:${DASH}${GROUP})*)`;

const ANCHORED = {
  party: new RegExp(`^${PARTY}`, 'u'),
  state: new RegExp(`^${STATE}`, 'u'),
};

/** A symbol at the head of a text, and how many letters it took. */
export interface SymbolReading {
  readonly symbol: DocumentSymbol;
  readonly code: string;
  readonly length: number;
}

function plain(text: string): string {
  return text.replace(/\s/g, '').replace(/[–—]/g, '-');
}

function partySymbol(groups: Readonly<Record<string, string | undefined>>): DocumentSymbol | null {
  const abbreviation = groups.type ?? '';
  const type = typeOfAbbreviation(abbreviation, 'party');
  const [body = '', ...rest] = plain(groups.groups ?? '').split('-');
  if (type === null) return null;
  return {
    style: 'party',
    number: groups.number ?? null,
    year: null,
    type: type.id,
    abbreviation,
    body,
    draftedBy: rest.length === 0 ? null : rest.join('-'),
  };
}

function stateSymbol(groups: Readonly<Record<string, string | undefined>>): DocumentSymbol {
  const parts = plain(groups.groups ?? '').split('-');
  const [first = '', second, ...rest] = parts;
  const type = second === undefined ? null : typeOfAbbreviation(first, 'state');
  const [body, draftedBy] = type === null ? [first, parts.slice(1)] : [second ?? '', rest];
  return {
    style: 'state',
    number: groups.number ?? null,
    year: groups.year === undefined ? null : Number(groups.year),
    type: type?.id ?? null,
    abbreviation: type === null ? null : first,
    body,
    draftedBy: draftedBy.length === 0 ? null : draftedBy.join('-'),
  };
}

/**
 * The number and symbol at the head of a text, in the state's style or the Party's, with or without a number; null
 * where none stands there.
 *
 * @example symbolAt('12 /BC- BNV ngày 05/6/2023')?.code // '12/BC-BNV'
 * @example symbolAt('45-BC/HU')?.symbol.type // 'bao_cao'
 */
export function symbolAt(text: string): SymbolReading | null {
  const party = ANCHORED.party.exec(text);
  const asParty = party?.groups === undefined ? null : partySymbol(party.groups);
  if (party !== null && asParty !== null) {
    const tail = asParty.draftedBy === null ? asParty.body : `${asParty.body}-${asParty.draftedBy}`;
    const code = `${asParty.number ?? ''}-${asParty.abbreviation ?? ''}/${tail}`;
    return { symbol: asParty, code, length: party[0].length };
  }
  const state = ANCHORED.state.exec(text);
  if (state?.groups === undefined) return null;
  const symbol = stateSymbol(state.groups);
  const year = symbol.year === null ? '' : `${symbol.year}/`;
  const code = `${symbol.number ?? ''}/${year}${plain(state.groups.groups ?? '')}`;
  return { symbol, code, length: state[0].length };
}
