import type { Token } from '../stream/token.ts';
import type { AwardUse, Content, Tag, Term } from '../tagging/term.ts';

/** A term of a sentence as a developer wants to see it. */
export interface TermShown {
  /** The tags that the grammar matches, the telling one first. */
  readonly tags: readonly Tag[];
  /** What it says, in codes: "LDTT", "48 ca_nhan", "2022-01-01/2022-12-31"; empty for plain words. */
  readonly says: string;
  /** As printed. */
  readonly text: string;
  /** How far the print is from the words of the knowledge; 0 for the same. */
  readonly distance: number;
}

function awardSaid(use: AwardUse): string {
  switch (use.kind) {
    case 'award':
      return use.award.id;
    case 'family':
      return use.family.id;
    case 'none':
      return '';
  }
}

function said(content: Content): string {
  switch (content.kind) {
    case 'award':
      return [awardSaid(content.use), ...content.ranks, content.grantor?.class ?? '']
        .filter((part) => part !== '')
        .join(' ');
    case 'grantor':
      return content.grantor.class;
    case 'number':
      return content.outOf === undefined ? String(content.value) : `${content.value}/${content.outOf}`;
    case 'recipient':
      return content.recipient;
    case 'quantity':
      return `${content.quantity.count} ${content.quantity.recipient}`;
    case 'percent':
      return `${content.value}%`;
    case 'period':
      return `${content.period.from}/${content.period.to}`;
    case 'occasion':
      return content.occasion;
    case 'rank':
      return content.ranks.join(' ');
    case 'bracket':
    case 'plain':
      return '';
  }
}

/** Tags that only tell the grammar what it may pass over. */
const SILENT: readonly Tag[] = ['Skip', 'Link'];

/** The printed words of tokens `[from, to)`. */
export function printed(tokens: readonly Token[], { from, to }: Pick<Term, 'from' | 'to'>): string {
  return tokens
    .slice(from, to)
    .map((token, at) => (at > 0 && !token.glued ? ` ${token.text}` : token.text))
    .join('');
}

/** The terms of a sentence with the words that they were printed as. */
export function shown(terms: readonly Term[], tokens: readonly Token[]): TermShown[] {
  return terms.map((term) => {
    const telling = [...term.tags].filter((tag) => !SILENT.includes(tag));
    return {
      tags: telling.length > 0 ? telling : [...term.tags],
      says: said(term.content),
      text: printed(tokens, term),
      distance: term.distance,
    };
  });
}
