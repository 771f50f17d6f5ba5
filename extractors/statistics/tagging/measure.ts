import type { Token } from '../stream/token.ts';
import { syllableKey } from '../vocabulary/key.ts';
import { knowledge } from '../vocabulary/knowledge.ts';

const measures = knowledge.measures.map((name) => name.split(' ').map(syllableKey));

/** Where a measured amount ends that begins at a token, "200 m2", "331 triệu", "27 mô hình"; `at` where none does. */
export function measureEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'number') return at;
  const found = measures.filter((keys) => keys.every((key, index) => tokens[at + 1 + index]?.key === key));
  return found.length === 0 ? at : at + 1 + Math.max(...found.map((keys) => keys.length));
}
