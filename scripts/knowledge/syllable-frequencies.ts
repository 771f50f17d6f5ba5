/**
 * Counts the syllables and pairs of syllables of sound Vietnamese office prose into
 * `knowledge/syllable-frequencies.json`: `node --import ./loader/register.mjs scripts/knowledge/syllable-frequencies.ts FILE…`
 * (PDF, text, JSON); `knowledge/office-words.json` is counted besides. Files that repair is measured on must not be among them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openDocument } from '../../extractors/documents/open.ts';
import { damagedPlaces } from '../../extractors/text/damage.ts';
import { normalise } from '../../extractors/text/normalise.ts';
import { isSyllable } from '../../extractors/text/syllable.ts';
import { textOf } from '../../model/page.ts';

const TARGET = new URL('../../knowledge/syllable-frequencies.json', import.meta.url);
const OFFICE_WORDS = fileURLToPath(new URL('../../knowledge/office-words.json', import.meta.url));
/** A word of the list counts as one that was read so often. */
const WEIGHT_OF_WORDS = 3;
/** A pair that is seen less often says little and takes most of the room. */
const LEAST_PAIRS = 2;
const SOURCE =
  'Counted by scripts/knowledge/syllable-frequencies.ts in published legal acts (Công báo: 282/2025/NĐ-CP, 30/VBHN-VPQH; 63/2025/QĐ-UBND Phú Thọ), provincial and district guidance letters and plans on emulation and commendation, the sentences of this project’s own cases, and knowledge/office-words.json. Lower case; pairs across punctuation are not counted.';

const [syllables, pairs] = [new Map<string, number>(), new Map<string, number>()];
const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function countText(text: string): void {
  for (const clause of normalise(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\s]+/u)) {
    let before: string | null = null;
    for (const word of clause.split(/\s+/)) {
      const known: boolean = word !== '' && isSyllable(word);
      if (known) count(syllables, word);
      if (known && before !== null) count(pairs, `${before} ${word}`);
      before = known ? word : null;
    }
  }
}

async function textsOf(path: string): Promise<string[]> {
  if (path.endsWith('.json')) return stringsOf(JSON.parse(await readFile(path, 'utf8')));
  const document = await openDocument(path);
  const texts: string[] = [];
  for (let number = 1; number <= document.pageCount; number += 1) {
    const page = await document.readText(number);
    if (page.kind !== 'text' || damagedPlaces([page.result.value]).length > 0) continue;
    const { lines, tables } = page.result.value;
    texts.push(lines.map(textOf).join(' '));
    for (const cell of tables.flatMap((table) => table.cells)) texts.push(cell.lines.map(textOf).join(' '));
  }
  await document.close();
  return texts;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

for (let time = 0; time < WEIGHT_OF_WORDS; time += 1)
  for (const word of (await textsOf(OFFICE_WORDS)).slice(2)) countText(word);
for (const path of process.argv.slice(2)) for (const text of await textsOf(path)) countText(text);

const byCount = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const following: Record<string, string> = {};
for (const [pair, times] of byCount(pairs)) {
  if (times < LEAST_PAIRS) continue;
  const [first = '', second = ''] = pair.split(' ');
  following[first] = `${following[first] ?? ''} ${second} ${times}`.trim();
}
const file = {
  source: SOURCE,
  note: 'A list "syllable count …" each: `syllables` of all, `following` of what follows a syllable.',
  syllables: byCount(syllables)
    .map(([syllable, times]) => `${syllable} ${times}`)
    .join(' '),
  following,
};
await writeFile(TARGET, `${JSON.stringify(file, null, 2)}\n`);
console.log(`${syllables.size} syllables, ${pairs.size} pairs`);
