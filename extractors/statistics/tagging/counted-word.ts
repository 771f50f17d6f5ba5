import type { Token } from '../stream/token.ts';
import { mentionAt } from '../vocabulary/lexicon.ts';

/** Whether words begin at a token that a number can count: recipients or an award. */
export function beginsCounted(tokens: readonly Token[], at: number): boolean {
  const mention = mentionAt(tokens, at);
  return (
    mention?.entries.some(({ kind }) => kind === 'recipient' || kind === 'award' || kind === 'family') ??
    false
  );
}
