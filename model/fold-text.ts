/**
 * Text as it is compared in searches: without diacritics, `đ` as `d`, in lower case.
 *
 * @example foldText('Đồng Lúa') // 'dong lua'
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
}
