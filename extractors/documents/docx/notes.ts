import type { Block } from '../typeset/block.ts';
import { ContentReader, type DocumentContext, type PartContext } from './content.ts';
import { all, type Element } from './xml.ts';

/** Notes that Word draws the separating line with. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

/**
 * The footnotes or endnotes of a part, by kind and id, each beginning with its number ("(1)").
 *
 * @param element `footnote` or `endnote`
 */
export function readNotes(
  part: readonly Element[],
  element: 'footnote' | 'endnote',
  document: DocumentContext,
  context: PartContext,
): ReadonlyMap<string, readonly Block[]> {
  const reader = new ContentReader(part, document, context);
  const notes = all(part, `w:${element}`).filter((note) => !SEPARATORS.has(note.attributes['w:type'] ?? ''));
  return new Map(
    notes.map((note, index): [string, readonly Block[]] => {
      const blocks = reader.read(note);
      const first = blocks.findIndex((block) => block.kind === 'paragraph');
      const labelled = blocks.map((block, at) =>
        at === first && block.kind === 'paragraph'
          ? { ...block, text: `(${index + 1}) ${block.text}` }
          : block,
      );
      return [`${element} ${note.attributes['w:id'] ?? ''}`, labelled];
    }),
  );
}
