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

/** The group as a control word formats the text in it from here on; null where the word says something else. */
export function formatted(group: Group, word: string, value: number | null): Group | null {
  const isOn = value !== 0;
  switch (word) {
    case 'f':
      return { ...group, font: value ?? 0 };
    case 'plain':
      return { ...group, font: -1, hidden: false, raised: false, struck: false };
    case 'v':
    case 'deleted':
      return { ...group, hidden: isOn };
    case 'strike':
    case 'striked':
      return { ...group, struck: isOn };
    case 'super':
      return { ...group, raised: isOn };
    case 'sub':
    case 'nosupersub':
      return { ...group, raised: false };
    case 'uc':
      return { ...group, fallback: value ?? 1 };
    default:
      return null;
  }
}
