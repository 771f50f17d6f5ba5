/**
 * Reads every hostile file and prints what became of it: `npm run eval:hostile -- [FOLDER…]`. Each must end in a
 * result or in an error with a name, within a minute and a gigabyte, and the same pool must read a sound file
 * afterwards. Exit code 1 where one does not.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from '../../pipeline/read-file.ts';
import { poolOptions } from '../../pipeline/reading/pool-options.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { machine } from '../bench/machine.ts';
import { costOf } from '../bench/watch.ts';

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1024;
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SOUND = root('fixtures/documents/cong-van-huong-dan-bao-cao-2024.pdf');
/** What lies in the folders beside the files themselves. */
const NOT_HOSTILE = /^(MANIFEST\.tsv|README\.md|expected\.json)$/;

const named = process.argv.slice(2);
const folders = named.length > 0 ? named : [root('fixtures/hostile'), root('../shared/nasty')];
const readers = new ReadingPool({ ...poolOptions(), size: 1 });
/** What this program itself takes, without a reading process. */
const { peakMegabytes: own } = await costOf(async () => {});

console.log(
  `${machine()}\n\n| file | ended | what was said | seconds | peak MiB | |\n|---|---|---|---|---|---|`,
);
let bad = 0;
let count = 0;
for (const folder of folders) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((entry) => !NOT_HOSTILE.test(entry)).sort()) {
    const { row, isGood } = await tryOut(join(folder, name), name);
    console.log(row);
    count += 1;
    if (!isGood) bad += 1;
  }
}
await readers.close();
console.log(`\n${count} files, ${bad} not as they must be`);
process.exitCode = bad > 0 || count === 0 ? 1 : 0;

async function tryOut(path: string, name: string): Promise<{ row: string; isGood: boolean }> {
  let ended = 'nothing';
  let said = '';
  const { seconds, peakMegabytes } = await costOf(async () => {
    const { result } = await readFile(path, readers);
    ended = result.status;
    said = [...new Set(result.issues.map(({ code }) => code))].join(', ');
  });
  const after = await readFile(SOUND, readers);
  const megabytes = Math.max(0, peakMegabytes - own);
  const troubles = [
    seconds > MOST_SECONDS ? 'too slow' : [],
    megabytes > MOST_MEGABYTES ? 'too large' : [],
    said.includes('bug') ? 'our bug' : [],
    after.result.status === 'ok' ? [] : 'the reader suffered',
  ].flat();
  const numbers = `${seconds.toFixed(1)} | ${Math.round(megabytes)}`;
  return {
    row: `| ${name} | ${ended} | ${said} | ${numbers} | ${troubles.join(', ')} |`,
    isGood: troubles.length === 0,
  };
}
