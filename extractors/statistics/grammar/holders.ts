import { hasAny, plainQuantity, type Term } from '../tagging/term.ts';
import { isAwardTerm } from './award-term.ts';

/** An award that is also what its holders are called: "thôn văn hóa". */
function namesHolder(term: Term | undefined): boolean {
  return (
    term !== undefined &&
    isAwardTerm(term) &&
    term.content.use.kind === 'award' &&
    term.content.use.award.namesRecipient === true
  );
}

/** Whether an award of another kind is given in the clause before a term. */
function isGivenTo(terms: readonly Term[], at: number): boolean {
  const start = terms.slice(0, at).findLastIndex((term) => hasAny(term, ['Semicolon', 'Stop'])) + 1;
  return terms.slice(start, at).some((term) => isAwardTerm(term) && !namesHolder(term));
}

function counted(number: Term, holder: Term): Term | null {
  if (number.content.kind !== 'number' || !isAwardTerm(holder) || holder.content.use.kind !== 'award')
    return null;
  const [recipient] = holder.content.use.award.recipients;
  if (recipient === undefined) return null;
  const quantity = plainQuantity(recipient, number.content.value, number.content.certainty);
  return {
    tags: new Set(['Quantity']),
    from: number.from,
    to: holder.to,
    distance: holder.distance,
    content: { kind: 'quantity', quantity },
  };
}

/** "tặng Giấy khen cho 20 thôn văn hóa": behind another award the holders of a title are who received it. */
export function holdersAsRecipients(terms: readonly Term[]): Term[] {
  const out: Term[] = [];
  for (const [at, term] of terms.entries()) {
    const [number, tie] = [terms[at - 1], terms[at - 2]];
    const given = namesHolder(term) && hasAny(tie, ['For']) && isGivenTo(terms, at - 1);
    const quantity = given && number !== undefined ? counted(number, term) : null;
    if (quantity === null) out.push(term);
    else out.splice(-1, 1, quantity);
  }
  return out;
}
