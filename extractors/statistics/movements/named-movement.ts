import { knownMovement, printedNames } from './name-key.ts';

/** A movement's name over the letters `[from, to)`; `name` is without quotation marks. */
export interface NamedMovement {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

const MOVEMENT = /(?<!\p{L})(?:phong trào|đợt thi đua|cuộc vận động)(?!\p{L})/giu;
const QUOTED = /["“”„‟«]\s*([^"“”„‟«»]{6,220}?)\s*["“”‟»]/gu;
/** From "phong trào" to its quoted name, or from one name of a list to the next. */
const LEADS_TO =
  /^[\s,;:]*(?:(?:thi đua|đặc biệt|yêu nước|trọng tâm|nòng cốt|thường xuyên|chuyên đề|sau|như|là|và|do\s[^"“”;.]{3,80}|với (?:chủ đề|tên gọi)|mang tên|của\s[^"“”;.]{3,60}|đã\s[^"“”;.]{3,60}|trên địa bàn\s[^"“”;.]{3,60}|tỉnh|huyện|phát động|cụ thể|gồm|chủ đề)[\s,;:]*){0,8}$/iu;
const NEXT_IN_LIST =
  /^[\s,;:]*(?:\([^)]{0,120}\))?[\s,;:]*(?:(?:giai đoạn|năm(?: học)?|đến năm|từ năm)\s*[\d\s–-]{4,12}|(?:trên địa bàn\s)?(?:tỉnh|huyện|thành phố)\s[\p{Lu}][\p{L}\s]{2,20}?|và|phong trào|thi đua|cuộc vận động|[\s,;:+-])*$/iu;
/** A name in plain letters must have its period behind it, or nothing tells where it ends. */
const UNQUOTED =
  /(?<![\p{L}“"])Phong trào\s+[Tt]hi đua\s+(?!yêu nước|và\s|do\s|của\s|trong\s|theo\s|năm\s|giai đoạn|thường xuyên|đặc biệt|các\s|ở\s|tại\s|gắn\s)(\p{Ll}[^,;.:“”"()]{9,110}?)(?=\s+(?:giai đoạn\s+\d{4}|vào năm\s+\d{4}|năm\s+\d{4}))/gu;

/** Awards stand in quotation marks too. */
const NO_MOVEMENT =
  /^(?:lao động tiên tiến|tập thể lao động|chiến sĩ thi đua|huân chương|bằng khen|giấy khen|gia đình văn hóa|cờ thi đua|về |tự )/iu;

function quotedIn(text: string, heads: readonly number[]): NamedMovement[] {
  const found: NamedMovement[] = [];
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(QUOTED)) {
    const last = found.at(-1);
    const head = heads.findLast((at) => at <= index);
    const led = head !== undefined && LEADS_TO.test(text.slice(head, index));
    const listed = last !== undefined && NEXT_IN_LIST.test(text.slice(last.to, index));
    if (!(led || listed || knownMovement(name) !== null) || NO_MOVEMENT.test(name)) continue;
    found.push({ from: index, to: index + whole.length, name });
  }
  return found;
}

/** Room for the longest known name and the words before it, so that a long text is not copied for each mention. */
const LONGEST_NAME = 40 + Math.max(...printedNames.map(({ length }) => length));

function plainIn(text: string, heads: readonly number[]): NamedMovement[] {
  const unquoted = [...text.matchAll(UNQUOTED)].map(({ index, 0: whole, 1: name = '' }) => ({
    from: index,
    to: index + whole.length,
    name,
  }));
  const known = heads.flatMap((head) => {
    const rest = text.slice(head, head + LONGEST_NAME);
    const gap = /^\s+(?:thi đua\s+)?/iu.exec(rest)?.[0].length ?? 0;
    const behind = rest.slice(gap).toLowerCase();
    const name = printedNames.find((one) => behind.startsWith(one.toLowerCase()));
    if (name === undefined) return [];
    const from = head + gap;
    return [{ from, to: from + name.length, name: text.slice(from, from + name.length) }];
  });
  return [...unquoted, ...known];
}

/** Every movement that a text names, in quotation marks or by a known name, in order. */
export function namedMovementsIn(text: string): NamedMovement[] {
  const heads = [...text.matchAll(MOVEMENT)].map(({ index, 0: word }) => index + word.length);
  if (heads.length === 0) return [];
  const quoted = quotedIn(text, heads);
  const plain = plainIn(text, heads).filter(
    (one, at, all) =>
      ![...quoted, ...all.slice(0, at)].some(({ from, to }) => one.from < to && one.to > from),
  );
  return [...quoted, ...plain].sort((left, right) => left.from - right.from);
}
