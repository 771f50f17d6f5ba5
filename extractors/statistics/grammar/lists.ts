import { hasAny, retag, type Tag, type Term } from '../tagging/term.ts';

const SEPARATORS: readonly Tag[] = ['Comma', 'And', 'Slash'];

function isSeparator(term: Term | undefined): boolean {
  return term !== undefined && hasAny(term, SEPARATORS);
}

/**
 * Marks lists so that the grammar can match one with a single tag: every `item` and each separator that
 * stands between two of them gets the tag `list` ("48 cá nhân và 07 tập thể" is one run of `Quantities`).
 */
export function markLists(terms: readonly Term[], item: Tag, list: Tag): Term[] {
  return terms.map((term, at) => {
    if (term.tags.has(item)) return retag(term, [list]);
    if (!isSeparator(term)) return term;
    const oneBefore = terms[at - 1]?.tags.has(item) === true;
    const after = isSeparator(terms[at + 1]) ? terms[at + 2] : terms[at + 1];
    const before = oneBefore || (isSeparator(terms[at - 1]) && terms[at - 2]?.tags.has(item) === true);
    return before && after?.tags.has(item) === true ? retag(term, [list], ['Skip']) : term;
  });
}

/** More words than these before a count name nobody whom it counts. */
const NAME_TERMS = 3;

/** Whether a name and a count of its own stand from a term on: "khối sự nghiệp 61 cá nhân". */
function headsCount(terms: readonly Term[], at: number): boolean {
  if (terms[at]?.tags.has('Recipient') !== true) return false;
  if (terms[at + 1]?.tags.has('Number') === true) return true;
  const rest = terms.slice(at + 1, at + 1 + NAME_TERMS);
  const number = rest.findIndex((term) => term.tags.has('Number'));
  const named =
    number > 0 && rest.slice(0, number).every((term) => hasAny(term, ['Other', 'Recipient', 'And']));
  return named && terms[at + 1 + number + 1]?.tags.has('Recipient') === true;
}

/**
 * Parts a list of recipients where the next one heads a count of its own: "lãnh đạo 12 người, người lao động trực tiếp
 * 38 người" counts no "12 người, người lao động".
 */
export function withNamedNext(terms: readonly Term[]): Term[] {
  let counted = false;
  return terms.map((term, at) => {
    if (!term.tags.has('Recipients')) counted = term.tags.has('Number');
    const parts = counted && term.tags.has('Comma') && headsCount(terms, at + 1);
    return parts ? retag(term, [], ['Recipients']) : term;
  });
}

/** A clause of a list by years: "năm 2020 có 06 cá nhân". */
function yearItemEnd(terms: readonly Term[], from: number): number | null {
  if (terms[from]?.tags.has('Period') !== true) return null;
  let at = from + 1;
  while (terms[at]?.tags.has('Have') === true) at += 1;
  if (terms[at]?.tags.has('Quantity') !== true) return null;
  while (terms[at]?.tags.has('Quantities') === true) at += 1;
  return at;
}

/**
 * Marks counts that are listed year by year as one list, so that what is said of the last is said of all: "Năm 2019
 * có 04 cá nhân, năm 2020 có 06 cá nhân được tặng …".
 */
export function markYears(terms: readonly Term[]): Term[] {
  const out = [...terms];
  for (let from = 0; from < out.length; from += 1) {
    let end = yearItemEnd(out, from);
    while (end !== null && isSeparator(out[end])) {
      const next = yearItemEnd(out, end + 1);
      if (next === null) break;
      for (const [at, term] of out.slice(end, next).entries()) {
        if (!term.tags.has('Quantity')) out[end + at] = retag(term, ['Quantities'], ['Skip']);
      }
      from = next - 1;
      end = next;
    }
  }
  return out;
}
