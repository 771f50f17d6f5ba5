import type { Kind } from '../../figures/kinds.ts';
import type { Random } from '../story/chance.ts';
import { saying } from '../story/change.ts';
import type { Paper } from '../story/paper.ts';
import type { Story } from '../story/story.ts';

/** A report that is right and looks as if it might have the error, and the same with the error in it. */
export interface Pair {
  readonly clean: Story | Paper;
  readonly faulty: Story | Paper;
  /** Papers of others, or of other years, that are right and that either of the two is held against. */
  readonly beside?: readonly (Story | Paper)[];
  /** In what form each of them comes, where it is not the one that is measured. */
  readonly cleanAs?: Kind;
  readonly faultyAs?: Kind;
  readonly besideAs?: Kind;
}

/** Plants the errors that one rule is to find. */
export interface Planter {
  /** The id of the rule. */
  readonly rule: string;
  /** Rules that tell a reader the same of it, where another than its own may see it first. */
  readonly alsoBy?: readonly string[];
  /** The forms of file that can have the error; all where absent. */
  readonly only?: readonly Kind['name'][];
  /**
   * @param random the same numbers give the same pair
   * @param form the form of file that is measured
   */
  readonly plant: (random: Random, form: Kind['name']) => Pair;
}

/** A pair that differs in one paragraph after the counts. */
export function saidPair(story: Story, right: string, wrong: string): Pair {
  return { clean: saying(story, right), faulty: saying(story, wrong) };
}
