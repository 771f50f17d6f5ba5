import type { Citation } from '../../../model/citation.ts';
import { evidenceAt, type Passage } from '../passage/passage.ts';
import { type CitedSymbol, citedSymbolsIn } from './cited-symbol.ts';
import { isoDay } from './date-parts.ts';
import { laws, symbolBodies } from './knowledge.ts';
import { type NamedLaw, namedLawsIn } from './named-law.ts';

/** "QH15" is the Quốc hội of its fifteenth term. */
function bodyWithoutTerm(body: string): string {
  return body.replace(/\d+$/u, '');
}

function ofSymbol(passage: Passage, cited: CitedSymbol): Citation {
  const { symbol, code } = cited.reading;
  const slash = code.lastIndexOf('/');
  const ofLaw = bodyWithoutTerm(symbol.body);
  const known = laws.find((law) => law.code === code);
  return {
    type: cited.named ?? symbol.type ?? (ofLaw === 'QH' ? 'luat' : null),
    code,
    number: symbol.number,
    year: symbol.year,
    symbol: symbol.style === 'party' ? code.slice(code.indexOf('-') + 1) : code.slice(slash + 1),
    name: null,
    date: cited.date,
    issuer: cited.issuer ?? symbolBodies.get(ofLaw) ?? null,
    law: known?.id ?? null,
    evidence: evidenceAt(passage, cited.from, cited.to),
  };
}

/** The act that a law's name with its year or day means; the amending one only where the words say so. */
function actNamed({ type, amends, year, date }: NamedLaw): string | null {
  if (year === null) return null;
  const day = date === null ? null : isoDay(date);
  const fits = laws.filter(
    (law) => law.type === type && law.code.includes(`/${year}/`) && (day === null || law.issuedOn === day),
  );
  const amending = fits.filter(({ name }) => name.includes('sửa đổi'));
  return (amends ? amending[0] : (fits.find((law) => !amending.includes(law)) ?? amending[0]))?.id ?? null;
}

function ofName(passage: Passage, law: NamedLaw): Citation {
  return {
    type: law.type,
    code: null,
    number: null,
    year: law.year,
    symbol: null,
    name: law.name,
    date: law.date,
    issuer: null,
    law: law.name === 'Luật Thi đua, khen thưởng' ? actNamed(law) : null,
    evidence: evidenceAt(passage, law.from, law.to),
  };
}

function citationsIn(passage: Passage): Citation[] {
  const symbols = citedSymbolsIn(passage.text);
  const names = namedLawsIn(passage.text).filter(
    ({ from, to }) => !symbols.some((cited) => from < cited.to && to > cited.from),
  );
  return [
    ...symbols.map((cited) => ({ at: cited.from, citation: ofSymbol(passage, cited) })),
    ...names.map((law) => ({ at: law.from, citation: ofName(passage, law) })),
  ]
    .sort((left, right) => left.at - right.at)
    .map(({ citation }) => citation);
}

/** A blank number is no identity: two of them may be two documents. */
function isSame(left: Citation, right: Citation): boolean {
  if (left.code !== null || right.code !== null)
    return left.code === right.code && left.number !== null && agree(left, right);
  return left.name === right.name && left.year === right.year && left.law === right.law;
}

/** Numbers begin anew each year: another day makes another document. */
function agree({ date: left }: Citation, { date: right }: Citation): boolean {
  return left === null || right === null || JSON.stringify(left) === JSON.stringify(right);
}

function merged(first: Citation, again: Citation): Citation {
  return {
    ...first,
    type: first.type ?? again.type,
    date: first.date ?? again.date,
    issuer: first.issuer ?? again.issuer,
    evidence: [...first.evidence, ...again.evidence],
  };
}

/**
 * The documents that a document cites, each once with every place that names it, in the order of their first
 * naming. Its own number in the head of an annex is no citation.
 *
 * @param own the document's own number, as `DocumentHead.number`
 */
export function citationsOf(passages: readonly Passage[], own: string | null): Citation[] {
  const found: Citation[] = [];
  for (const citation of passages.flatMap(citationsIn)) {
    if (citation.code !== null && citation.code === own) continue;
    const at = found.findIndex((other) => isSame(other, citation));
    const first = found[at];
    if (first === undefined) found.push(citation);
    else found[at] = merged(first, citation);
  }
  return found;
}
