import { knowledge } from '../vocabulary/knowledge.ts';

const OPENS = /^\s*,?\s*(?:của|do)\s+(?=\p{Lu}|\p{Ll}+ (?:ủy|uỷ))/u;
/** What the issuer's name ends at. */
const ENDS =
  /[,;:()“”"[\]/]|\.(?:\s|$)|\s(?:về|ban hành|quy định|hướng dẫn|sửa đổi|bổ sung|phê duyệt|triển khai|tổ chức|phát động|đã|được|và|tại|trong|để|khóa|khoá|ngày|đối với|cho|nhằm|năm|là|công nhận|tặng|thực hiện|kèm|có|số)(?![\p{L}])/iu;
const LONGEST = 110;

/** Names of fields that hold a comma or "và" themselves: "Văn hóa, Thể thao và Du lịch". */
const fields = knowledge.fields
  .filter((name) => /,|\svà\s/u.test(name))
  .sort((left, right) => right.length - left.length);

/** The text with those marks hidden that belong to the name of a field; every letter keeps its place. */
function withoutInnerMarks(text: string): string {
  let masked = text;
  for (const field of fields) {
    const at = masked.toLowerCase().indexOf(field.toLowerCase());
    if (at < 0) continue;
    masked = masked.slice(0, at) + 'x'.repeat(field.length) + masked.slice(at + field.length);
  }
  return masked;
}

/**
 * The issuer that is named at the head of a text by "của", and how many letters it took; null where none is.
 *
 * @example issuerAt(' của Bộ Văn hóa, Thể thao và Du lịch về việc …')?.name // 'Bộ Văn hóa, Thể thao và Du lịch'
 */
export function issuerAt(text: string): { name: string; length: number } | null {
  const opening = OPENS.exec(text)?.[0];
  if (opening === undefined) return null;
  const window = text.slice(opening.length, opening.length + LONGEST);
  const end = ENDS.exec(withoutInnerMarks(window));
  const name = window.slice(0, end?.index ?? window.length).trim();
  return name === '' ? null : { name, length: opening.length + name.length };
}
