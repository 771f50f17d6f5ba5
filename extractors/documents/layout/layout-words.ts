import { z } from 'zod';
import words from '../../../knowledge/layout-words.json' with { type: 'json' };

const LayoutWords = z.object({
  stamp: z.object({ labels: z.array(z.string()) }),
  table: z.object({
    units: z.array(z.string()),
    contents: z.array(z.string()),
  }),
});

/** The printed words that tell what a part of a page is, with their sources in `knowledge/layout-words.json`. */
export const layoutWords = LayoutWords.parse(words);

/** A printed text in the form that it is compared in: lower case, without marks at its end. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.:*]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
