import type { Destination } from './destinations.ts';
import type { Story } from './story.ts';

/** What holds inside of a group and ends with it. */
export interface Group {
  readonly destination: Destination;
  /** The story that began with this group. */
  readonly story: Story | null;
  /** Number in the font table; below 0 for the file's own font. */
  readonly font: number;
  readonly hidden: boolean;
  /** Above the line, as the number of a note is. */
  readonly raised: boolean;
  readonly struck: boolean;
  /** How many characters after `\u` stand for the same letter in a code page (`\uc`). */
  readonly fallback: number;
}

export const OUTERMOST: Group = {
  destination: { kind: 'text' },
  story: null,
  font: -1,
  hidden: false,
  raised: false,
  struck: false,
  fallback: 1,
};
