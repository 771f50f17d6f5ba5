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

/** Whether words for recipients begin at a token. */
export function beginsRecipients(tokens: readonly Token[], at: number): boolean {
  return mentionAt(tokens, at)?.entries.some(({ kind }) => kind === 'recipient') ?? false;
}
