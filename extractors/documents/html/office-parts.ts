import type { HtmlElement } from './tree.ts';

/** What office programs put into a page beside its text, by marks of their own. */
export type OfficePart = 'running-head' | 'page-number' | 'note-number';

/** LibreOffice's names for the numbers of its notes, where the note itself stands. */
const NOTE_NUMBER = /^sd(?:foot|end)notesym$/;

/** Which such part an element is; null for all others. */
export function officePart({ name, attributes }: HtmlElement): OfficePart | null {
  if (name === 'div' && (attributes.title === 'header' || attributes.title === 'footer'))
    return 'running-head';
  if (name === 'sdfield' && /^PAGE$/i.test(attributes.type ?? '')) return 'page-number';
  return name === 'a' && NOTE_NUMBER.test(attributes.class ?? '') ? 'note-number' : null;
}
