/**
 * The mark or number that a block begins with, and how deep it stands: 0 part, 1 "I.", 2 "1.", 3 "1.1.",
 * 4 "a)", 5 a bullet. Which bullet stands under which differs from author to author.
 */
export interface Label {
  readonly text: string;
  readonly level: number;
}

const LABELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+)?(?:[IVX]+|\d+|nhất|hai|ba)\b[.:]?/u, 0],
  [/^[IVX]{1,5}(?:[.\-)/]| [-–])(?=\s)/u, 1],
  [/^[A-ZĐ][.)](?=\s)/u, 1],
  [/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s+\p{L})/u, 3],
  [/^\d{1,2}[.)/](?=\s)/u, 2],
  [/^\(\d{1,2}\)(?=\s)/u, 4],
  [/^[a-zđ][.)](?=\s)/u, 4],
  [/^[-–—•●▪](?=\s|$|\p{Lu}\p{Ll})/u, 5],
  [/^[+○◦*](?=\s|$|\p{Lu}\p{Ll})/u, 5],
];

/** A bullet that stands on a line by itself, as some programs print it beside its paragraph. */
export function isLoneBullet(text: string): boolean {
  return /^[-–—•●▪+○◦*]$/u.test(text);
}

/** The end of a line that still waits for its number: "Điều", "khoản", "ngày", "2021" before "- 2022". */
const WAITS_FOR_NUMBER = /(?:Điều|[Kk]hoản|[Ss]ố|[Nn]gày|[Tt]háng|lần|hạng)$/u;
/** A year waits for another one behind a dash, but a heading that ends with one ("NĂM 2021") for no number. */
const YEAR = /\d{4}$/u;
const DASHED_NUMBER = /^[-–—]\s*\d/u;

/**
 * The label that a line begins with; null where it has none. The line before decides whether a dash or a
 * number only continues it ("năm học 2021" / "- 2022").
 */
export function levelOfLabel(text: string, previous: string): Label | null {
  for (const [pattern, level] of LABELS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (WAITS_FOR_NUMBER.test(previous) && /\d/.test(text.slice(0, 6))) return null;
    if (YEAR.test(previous) && DASHED_NUMBER.test(text)) return null;
    return { text: match[0].replaceAll(/\s/g, ''), level };
  }
  return null;
}
