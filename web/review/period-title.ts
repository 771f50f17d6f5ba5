/** "II" of "QUÝ II" is a number; "NĂM" is a word in capitals. */
const ROMAN = /^[IVX]+$/;

/**
 * The printed name of a period as a heading: reports write "NĂM 2022", "năm 2022" and "Năm 2022" for the same.
 *
 * @example periodTitle('GIAI ĐOẠN 2020-2024') // 'Giai đoạn 2020-2024'
 */
export function periodTitle(label: string): string {
  const lower = label.replace(/\p{Lu}+/gu, (word) =>
    word.length === 1 || ROMAN.test(word) ? word : word.toLowerCase(),
  );
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
