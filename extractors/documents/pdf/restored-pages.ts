import { LostGlyphs } from './glyphs/lost-glyphs.ts';
import { Occurrences } from './glyphs/occurrences.ts';
import { hasLostGlyphs, keepQuestionMarks, restoreWords } from './glyphs/restore.ts';
import { type Finding, solveGlyphs } from './glyphs/solve.ts';
import type { OpenedPdf } from './opened-pdf.ts';
import type { PageContent } from './page-content.ts';

/** Pages that are looked through for lost letters, spread over a longer document: the same few letters recur. */
const EVIDENCE_PAGES = 120;
/** A page and the two on either side of it, and one more. */
const KEPT_PAGES = 6;

/** The content of a document's pages, with the letters that its fonts lost put back. */
export class RestoredPages {
  readonly #pdf: OpenedPdf;
  readonly #lost = new LostGlyphs();
  #findings: Promise<ReadonlyMap<string, Finding>> | undefined;
  readonly #contents = new Map<number, Promise<PageContent>>();

  constructor(pdf: OpenedPdf) {
    this.#pdf = pdf;
  }

  /** The page's words and drawing. The last few are kept: a page is asked for once more by each neighbour. */
  of(number: number): Promise<PageContent> {
    const known = this.#contents.get(number);
    if (known !== undefined) return known;
    const content = this.#restored(number);
    this.#contents.set(number, content);
    for (const kept of this.#contents.keys()) {
      if (this.#contents.size <= KEPT_PAGES) break;
      this.#contents.delete(kept);
    }
    return content;
  }

  async #restored(number: number): Promise<PageContent> {
    const content = await this.#pdf.contentOf(number, this.#lost);
    const words = keepQuestionMarks(content.words, this.#lost.of);
    if (!hasLostGlyphs(words)) return { ...content, words };
    this.#findings ??= this.#findLetters();
    return { ...content, ...restoreWords(words, await this.#findings) };
  }

  /** Looks through the document for the letters of its lost glyphs, once and only where there are some. */
  async #findLetters(): Promise<ReadonlyMap<string, Finding>> {
    const occurrences = new Occurrences();
    const { pageCount } = this.#pdf;
    const step = Math.max(1, pageCount / EVIDENCE_PAGES);
    for (let at = 1; at <= pageCount; at += step) {
      // A page that cannot be read tells nothing of the letters; its own reading says why.
      const words = await this.#pdf.contentOf(Math.floor(at), this.#lost).then(
        (content) => content.words,
        () => [],
      );
      occurrences.add(words);
    }
    return solveGlyphs(this.#lost.lost, this.#lost.known, occurrences);
  }
}
