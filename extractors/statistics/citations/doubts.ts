import type { Citation } from '../../../model/citation.ts';
import type { DocumentHead } from '../../../model/document.ts';
import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { printedDay } from '../../../model/printed-day.ts';
import { isoDay } from './date-parts.ts';
import { documentTypes, laws } from './knowledge.ts';

/** The days between which a document must have been written; null where nothing limits it. */
interface WrittenBetween {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A report may still be written in the year after its period. */
const YEARS_AFTER = 1;

function writtenBetween({ dateLine, issuedOn, period }: DocumentHead): WrittenBetween {
  if (issuedOn !== null) return { earliest: issuedOn, latest: issuedOn };
  const year = dateLine?.year ?? null;
  if (year !== null) {
    const month = dateLine?.month ?? null;
    const [first, last] = month === null ? ['01', '12'] : [twoDigits(month), twoDigits(month)];
    return { earliest: `${year}-${first}-01`, latest: `${year}-${last}-31` };
  }
  if (period === null) return { earliest: null, latest: null };
  return { earliest: period.from, latest: `${Number(period.to.slice(0, 4)) + YEARS_AFTER}-12-31` };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

interface Doubt {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly parameters?: Issue['parameters'];
}

/** What is wrong with the day and year of a citation in themselves and beside the document's own day. */
function ofDay({ date, year }: Citation, { latest }: WrittenBetween): Doubt | null {
  const day = date === null ? null : isoDay(date);
  const complete = date !== null && date.day !== null && date.month !== null && date.year !== null;
  if (complete && day === null) return { code: 'citation-no-such-day', severity: 'warning' };
  if (year !== null && latest !== null && `${year}-01-01` > latest)
    return { code: 'citation-year-after-document', severity: 'warning', parameters: { year } };
  if (year !== null && date !== null && date.year !== null && date.year !== year)
    return { code: 'citation-year-differs', severity: 'warning', parameters: { year, dated: date.year } };
  if (day !== null && latest !== null && day > latest)
    return { code: 'citation-after-document', severity: 'warning', parameters: { day: printedDay(day) } };
  return null;
}

/** What is wrong with the symbol: a body that never issues the type, or another type than the words name. */
function ofSymbol({ type, symbol, code }: Citation): Doubt | null {
  const named = documentTypes.find(({ id }) => id === type);
  if (named === undefined || symbol === null || code === null || symbol.includes('/')) return null;
  const [first = '', body] = symbol.split('-');
  if (body === undefined) return null;
  const abbreviations = named.abbreviations.map(({ text }) => text);
  const other = documentTypes.find(({ abbreviations: all }) => all.some(({ text }) => text === first));
  if (named.id !== 'cong_van' && other !== undefined && !abbreviations.includes(first))
    return {
      code: 'citation-type-differs',
      severity: 'warning',
      parameters: { type: named.name, other: other.name },
    };
  const impossible =
    named.issuers === undefined ? named.notIssuedBy?.includes(body) : !named.issuers.includes(body);
  if (impossible !== true || !abbreviations.includes(first)) return null;
  return { code: 'citation-impossible-issuer', severity: 'warning', parameters: { type: named.name, body } };
}

/** What is wrong with a citation of an act that we know: another day, or not in force when the document was written. */
function ofAct({ law: id, date }: Citation, { earliest, latest }: WrittenBetween): Doubt | null {
  const act = laws.find((law) => law.id === id);
  if (act === undefined) return null;
  const day = date === null ? null : isoDay(date);
  if (day !== null && act.issuedOn !== null && day !== act.issuedOn)
    return {
      code: 'citation-day-differs',
      severity: 'warning',
      parameters: { dated: printedDay(day), day: printedDay(act.issuedOn) },
    };
  if (act.expired !== null && earliest !== null && act.expired < earliest)
    return { code: 'citation-expired', severity: 'info', parameters: { day: printedDay(act.expired) } };
  if (act.inForce !== null && latest !== null && act.inForce > latest)
    return {
      code: 'citation-not-yet-in-force',
      severity: 'info',
      parameters: { day: printedDay(act.inForce) },
    };
  return null;
}

function wordsFor({ code, name, year }: Citation): string {
  return code ?? [name, year].filter((part) => part !== null).join(' ');
}

/**
 * What can be shown to be wrong with the documents that a document cites, as issues at their first place: a day or
 * year that cannot be, a body that never issues the type, an act that was not in force (information only).
 */
export function citationDoubts(head: DocumentHead): Issue[] {
  const between = writtenBetween(head);
  return head.citations.flatMap((citation) => {
    const doubt = ofDay(citation, between) ?? ofSymbol(citation) ?? ofAct(citation, between);
    const place = citation.evidence[0];
    if (doubt === null || place === undefined) return [];
    const { page, box } = place;
    const parameters = { page, citation: wordsFor(citation), ...doubt.parameters };
    return [issue(doubt.code, doubt.severity, parameters, { page, box })];
  });
}
