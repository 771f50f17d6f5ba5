import type { Evidence } from '../../../model/figure.ts';
import { skeleton } from '../../text/distance.ts';
import { evidenceOf, printCertainty } from '../reading/evidence.ts';
import type { Token } from '../stream/token.ts';
import { placed } from './pattern.ts';

/** A stretch of running text whose places lead back to the printed words. */
export interface Passage {
  readonly text: string;
  /** The same, place by place, as words are looked for in it. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Where each token begins in the text. */
  readonly starts: readonly number[];
}

/** A sentence and its clauses, which semicolons part. */
export interface Sentence {
  readonly whole: Passage;
  readonly clauses: readonly Passage[];
}

/** A passage made of tokens, joined as they were printed. */
export function passageOf(tokens: readonly Token[]): Passage {
  const starts: number[] = [];
  let text = '';
  let folded = '';
  for (const [index, token] of tokens.entries()) {
    const gap = index > 0 && !token.glued ? ' ' : '';
    starts.push(text.length + gap.length);
    text += gap + token.text;
    folded += gap + skeleton(token.text);
  }
  return { text, folded: placed(folded, text), tokens, starts };
}

/** The tokens that stand in `[from, to)` of the text, in part or whole. */
export function tokensIn({ tokens, starts }: Passage, from: number, to: number): readonly Token[] {
  return tokens.filter((token, index) => {
    const start = starts[index] ?? 0;
    return start < to && start + token.text.length > from;
  });
}

/** A part of a passage as one of its own. */
export function partOf(passage: Passage, from: number, to: number): Passage {
  return passageOf(tokensIn(passage, from, to));
}

/** What an item shows of its place: the printed words, and the certainty that bad print leaves of `certainty`. */
export function shownAt(
  passage: Passage,
  from: number,
  to: number,
  certainty: number,
): { evidence: Evidence[]; confidence: number } {
  const tokens = tokensIn(passage, from, to);
  return { evidence: evidenceOf(tokens), confidence: Math.min(certainty, printCertainty(tokens)) };
}

const STOP = /^[.!?…]$/u;

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!STOP.test(tokens[at]?.text ?? '')) return false;
  // "TP. Vĩnh Sơn" and "ThS. …" go on.
  const before = tokens[at - 1]?.text ?? '';
  if (/^(?:\p{Lu}{1,2}|T[hp]S?)$/u.test(before)) return false;
  return next === undefined || (!next.glued && /^[\p{Lu}“"(\-–]/u.test(next.text));
}

/** The parts of a passage that end at the tokens for which `ends` holds. */
function parts(passage: Passage, ends: (at: number) => boolean): Passage[] {
  const { tokens } = passage;
  const pieces: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!ends(at)) continue;
    pieces.push(tokens.slice(from, at + 1));
    from = at + 1;
  }
  if (from < tokens.length) pieces.push(tokens.slice(from));
  return pieces.length === 1 ? [passage] : pieces.map(passageOf);
}

/** The sentences of a block's passage. */
export function sentencesOf(block: Passage): Sentence[] {
  return parts(block, (at) => endsSentence(block.tokens, at)).map((whole) => ({
    whole,
    clauses: parts(whole, (at) => whole.tokens[at]?.text === ';'),
  }));
}
