/** A number with the marks that group and part its digits; a mark has digits on both sides. */
const NUMBER = /\d+(?:[.,]\d+)*/g;
const SWAPPED: Readonly<Record<string, string>> = { ',': '.', '.': ',' };

/**
 * A formatted number as Excel shows it on a Vietnamese computer. The file holds formats in American writing
 * (ECMA-376 part 1, 18.8.31), where `#,##0` gives "1,245"; in Vietnam that is one and a quarter. A format may
 * carry Vietnamese points as plain characters (`#"."##0`): what then reads as the value already is left alone.
 *
 * @param formatted in American writing
 * @param value that was formatted
 * @example vietnameseNumber('1,245.5', 1245.5) // '1.245,5'
 */
export function vietnameseNumber(formatted: string, value: number): string {
  const [first] = formatted.match(NUMBER) ?? [];
  if (first === undefined || !/[.,]/.test(formatted)) return formatted;
  const percent = formatted.includes('%') ? 100 : 1;
  const shows = (decimal: string) => isShownAs(Math.abs(value) * percent, first, decimal);
  if (shows(',') && !shows('.')) return formatted;
  return formatted.replace(NUMBER, (digits) => digits.replace(/[.,]/g, (mark) => SWAPPED[mark] ?? mark));
}

/** Whether digits with this decimal mark are the value, rounded to as many places as they have. */
function isShownAs(value: number, digits: string, decimal: string): boolean {
  const [whole = '', ...parts] = digits.split(decimal);
  if (parts.length > 1) return false;
  const places = parts[0]?.length ?? 0;
  const shown = Number(`${whole.replace(/[.,]/g, '')}.${(parts[0] ?? '').replace(/[.,]/g, '')}`);
  return Math.abs(shown - value) <= 0.5000001 * 10 ** -places;
}
