import { type Expression, type RawBuilder, sql } from 'kysely';

/** Text as it is compared in searches: without diacritics, `đ` as `d`, in lower case. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}

/** The same folding in PostgreSQL; needs no extension, and works whatever the cluster's collation is. */
export function folded(text: Expression<string | null>): RawBuilder<string> {
  return sql`lower(translate(regexp_replace(normalize(${text}, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'))`;
}

/** A LIKE pattern that finds the text anywhere, with what LIKE would take as a wildcard escaped. */
export function containing(text: string): string {
  return `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;
}
