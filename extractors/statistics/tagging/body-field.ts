import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';

function keysOf(name: string): string[] {
  return (name.match(/[\p{L}\p{M}\d]+/gu) ?? []).map(syllableKey);
}

/** The names by their syllables, longest first, so that "Nông nghiệp và Môi trường" is no "Nông nghiệp". */
const fields = knowledge.fields.map(keysOf).sort((left, right) => right.length - left.length);

const boards = knowledge.boards.map(keysOf);

/**
 * Where a board's name ends that begins at a token, "Ban Thường vụ" before "Liên đoàn Lao động huyện"; null where
 * none does.
 */
export function boardEnd(tokens: readonly Token[], from: number): number | null {
  if (!/^\p{Lu}/u.test(tokens[from]?.text ?? '')) return null;
  const ends = boards.map((keys) => endOf(keys, tokens, from)).filter((end) => end !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Where the syllables end that stand from a token on, over dashes, commas and "&"; null where they do not. */
function endOf(keys: readonly string[], tokens: readonly Token[], from: number): number | null {
  let at = from;
  for (const [index, key] of keys.entries()) {
    while (index > 0 && /^[-–,&]$/u.test(tokens[at]?.text ?? '')) at += 1;
    if (tokens[at]?.key !== key) return null;
    at += 1;
  }
  return at;
}

/**
 * Where the field of a ministry or department ends that is named at a token; null where none is.
 *
 * @example the tokens behind "Bộ" in "Bộ Giáo dục và Đào tạo tặng Bằng khen" give the index of "tặng"
 */
export function fieldEnd(tokens: readonly Token[], from: number): number | null {
  if (!/^\p{Lu}/u.test(tokens[from]?.text ?? '')) return null;
  for (const keys of fields) {
    const end = endOf(keys, tokens, from);
    if (end !== null) return end;
  }
  return null;
}
