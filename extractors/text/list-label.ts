const BULLET = /^[-–—+•*▪●○◦]$/u;
const NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[a-zđA-ZĐ][.)]|\(\d{1,2}\))$/u;
const LABELLED =
  /^(?:[-–—+•*▪●○◦]\s|\d{1,2}(?:\.\d{1,2})*[.)/](?=\s|\p{L})|[IVX]{1,5}\.\s|[a-zđ]\)|[A-ZĐ]\.\s)/u;
const SECTION = /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU)\s+(?:thứ\s+)?(?:[IVX]+|\d+)\b/u;

/** Whether the words are a list label and nothing else: "-", "1.", "II.", "a)". */
export function isListLabel(text: string): boolean {
  return BULLET.test(text) || NUMBERING.test(text);
}

/** Whether a line begins with a bullet, an item number or a section heading ("Phần I", "Điều 5"). */
export function beginsWithLabel(text: string): boolean {
  return LABELLED.test(text) || SECTION.test(text);
}
