import { hasAny, type Tag, type Term } from '../tagging/term.ts';

/*
 * Parts whose names stand before their counts: "lãnh đạo 12 người, khối sự nghiệp: 38 người". The names are left out, so
 * that the counts stand in a list, as the grammar reads them.
 */

const NAMES: readonly Tag[] = ['Recipient', 'Recipients', 'Comma', 'And', 'Other'];

function isCount(term: Term): boolean {
  return hasAny(term, ['Quantity', 'Number']);
}

/** "nông dân, công nhân 205 người": before a part's only count its people are named, and perhaps listed. */
function withoutName(terms: readonly Term[]): readonly Term[] {
  const at = terms.findIndex((term) => term.tags.has('Quantity'));
  const only = terms.filter(isCount).length === 1;
  const named = at > 0 && terms.slice(0, at).every((term) => hasAny(term, NAMES));
  return only && named ? terms.slice(at) : terms;
}

const SEPARATORS: readonly Tag[] = ['Comma', 'And', 'Semicolon'];
const NAMED_BY: readonly Tag[] = ['Recipient', 'Other'];

/** The terms up to each count, the count last; what follows the last count has no count. */
function uptoCounts(terms: readonly Term[]): Term[][] {
  const stretches: Term[][] = [[]];
  for (const term of terms) {
    stretches.at(-1)?.push(term);
    if (isCount(term)) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** "khối sự nghiệp 61 cá nhân", "cộng tác viên và doanh nghiệp: 07 cá nhân": names, perhaps listed, and their count. */
function isNameAndCount(stretch: readonly Term[]): boolean {
  const names = stretch.slice(0, -1);
  const plain = names.every((term) => hasAny(term, [...NAMES, ...SEPARATORS, 'Colon', 'Plain', 'Of']));
  return (
    stretch.at(-1)?.tags.has('Quantity') === true && plain && names.some((term) => hasAny(term, NAMED_BY))
  );
}

/** "lãnh đạo 12 người, người lao động trực tiếp 38 người": each part is named before its count, and none behind it. */
export function withoutNames(terms: readonly Term[]): readonly Term[] {
  const stretches = uptoCounts(terms);
  if (stretches.length < 2 || !stretches.every(isNameAndCount)) return withoutName(terms);
  return stretches.flatMap((stretch, at) => {
    const parting = at === 0 ? undefined : stretch.find((term) => hasAny(term, SEPARATORS));
    return [...(parting === undefined ? [] : [parting]), ...stretch.slice(-1)];
  });
}
