const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/**
 * Digits raised above the line, so that "48" and the number of a footnote after it are never read as "481".
 *
 * @example raised('2') // '²'
 */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
