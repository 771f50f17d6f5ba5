import { type Expression, type RawBuilder, sql } from 'kysely';
import { foldText } from '../model/fold-text.ts';

/** The folding of `model/fold-text.ts` in PostgreSQL; needs no extension, and works whatever the cluster's collation is. */
export function folded(text: Expression<string | null>): RawBuilder<string> {
  return sql`lower(translate(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))`;
}

/** A LIKE pattern that finds the text anywhere, with what LIKE would take as a wildcard escaped. */
export function containing(text: string): string {
  return `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;
}
