import type { Period } from '../../../model/figure.ts';
import type { Movement } from '../../../model/movement.ts';
import { evidenceAt, type Passage } from '../passage/passage.ts';
import { tokensOf } from '../stream/token.ts';
import { periodsIn } from '../tagging/period.ts';
import { knownMovement, nameKey } from './name-key.ts';
import { namedMovementsIn } from './named-movement.ts';

/** What may stand between a movement's name and its period. */
const UP_TO_PERIOD =
  /^[\s,”"]*(?:(?:trên địa bàn|của|tỉnh|huyện|thành phố|vào|trong|toàn quốc)[^,;.:“”"()]{0,45})?[\s,(]*$/u;
const WORDS_BEHIND = 16;

function periodBehind(passage: Passage, at: number): Period | null {
  const words = passage.words.filter(({ from }) => from >= at - 1).slice(0, WORDS_BEHIND);
  const tokens = words.flatMap(({ word, page, line }) => tokensOf(word, { page, line }));
  const first = periodsIn(tokens)[0];
  const start = first === undefined ? undefined : tokens[first.at];
  const placed = words.find(({ word }) => word === start?.word);
  if (first === undefined || placed === undefined) return null;
  const between = passage.text.slice(at, placed.from);
  return UP_TO_PERIOD.test(between) ? first.reading.period : null;
}

/** "… giai đoạn 2016-2020" inside the quotation marks. */
function periodWithin(passage: Passage, from: number, to: number): Period | null {
  const words = passage.words.filter((word) => word.from < to && word.to > from);
  const tokens = words.flatMap(({ word, page, line }) => tokensOf(word, { page, line }));
  return periodsIn(tokens).at(-1)?.reading.period ?? null;
}

function movementsIn(passage: Passage): Movement[] {
  return namedMovementsIn(passage.text).map(({ from, to, name }) => ({
    known: knownMovement(name),
    name,
    period: periodBehind(passage, to) ?? periodWithin(passage, from, to),
    evidence: evidenceAt(passage, from, to),
  }));
}

/**
 * The emulation movements that a document names, each once with every place that names it and the period stated
 * beside it, in the order of their first naming.
 *
 * @example “Doanh nghiệp Sóc Trăng hội nhập và Phát triển” giai đoạn 2021-2025 gives `{ known: 'doanh-nghiep',
 * name: 'Doanh nghiệp Sóc Trăng hội nhập và Phát triển', period: { from: '2021-01-01', to: '2025-12-31', … } }`
 */
export function movementsOf(passages: readonly Passage[]): Movement[] {
  const found = new Map<string, Movement>();
  for (const movement of passages.flatMap(movementsIn)) {
    const key = nameKey(movement.name);
    const first = found.get(key);
    found.set(
      key,
      first === undefined
        ? movement
        : {
            ...first,
            period: first.period ?? movement.period,
            evidence: [...first.evidence, ...movement.evidence],
          },
    );
  }
  return [...found.values()];
}
