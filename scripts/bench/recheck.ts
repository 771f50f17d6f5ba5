/**
 * How long documents take to be held against each other: `npm run bench:recheck`. A thousand communes of one province
 * with fifty figures each for one year, the worst case for groups of units alike; then corrections one by one.
 */
import { createHash } from 'node:crypto';
import { awards } from '../../extractors/statistics/awards.ts';
import type { DocumentHead } from '../../model/document.ts';
import { recheckStale } from '../../pipeline/check/across/recheck.ts';
import { head } from '../../pipeline/check/testing/facts.ts';
import { figure, yearPeriod } from '../../pipeline/check/testing/figures.ts';
import { addCorrection } from '../../store/corrections.ts';
import { listFigures, saveCheck, saveUnderstanding } from '../../store/findings.ts';
import { recordContent } from '../../store/ledger.ts';
import { temporaryDatabase } from '../../store/testing/temporary-database.ts';
import { machine } from './machine.ts';

const DOCUMENTS = Number(process.argv[2] ?? 1_000);
const FIGURES = 50;
const CORRECTIONS = 30;
const ALL_AWARDS = awards();

function headOf(index: number): DocumentHead {
  const unit = `Ủy ban nhân dân xã Số ${index}`;
  const id = `binh-dinh/huyen-${index % 20}/xa-${index}`;
  const known = { kind: 'ubnd', parentId: null, validFrom: null, validTo: null, successorId: null } as const;
  const resolvedUnit = { ...known, id: `${id}/ubnd`, name: unit, confidence: 1, remark: null };
  return head({ unit, resolvedUnit, period: yearPeriod(2023) });
}

function figuresOf(index: number) {
  return Array.from({ length: FIGURES }, (_, line) =>
    figure(
      {
        award: ALL_AWARDS[line % ALL_AWARDS.length]?.id ?? 'LDTT',
        recipient: line < ALL_AWARDS.length ? 'ca_nhan' : 'tap_the',
        count: 20 + ((index * 7 + line * 13) % 30),
        period: yearPeriod(2023),
        unit: headOf(index).unit,
      },
      line + 1,
    ),
  );
}

const database = await temporaryDatabase();
const { db } = database;
const ids: string[] = [];
for (let index = 0; index < DOCUMENTS; index += 1) {
  const name = `${index}.pdf`;
  const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: name };
  const content = { sha256: createHash('sha256').update(name).digest('hex'), size: 1 };
  const { documentId } = await recordContent(db, arrival, content);
  const document = headOf(index);
  await saveUnderstanding(db, documentId, { document, campaign: null, figures: figuresOf(index) }, []);
  await saveCheck(db, documentId, [], 'ok');
  ids.push(documentId);
}

const start = performance.now();
const topics = await recheckStale(db);
const seconds = (performance.now() - start) / 1000;

const times: number[] = [];
for (const id of ids.slice(0, CORRECTIONS)) {
  const first = (await listFigures(db, id))[0];
  if (first === undefined) continue;
  const said = { subject: 'figure', subjectId: first.id, reviewer: 'bench' } as const;
  const begun = performance.now();
  await addCorrection(db, id, { ...said, action: 'correct', changes: { count: first.count + 1 } }, null);
  await recheckStale(db);
  times.push(performance.now() - begun);
}
times.sort((a, b) => a - b);
await database.close();

console.log(machine());
console.log(
  `${DOCUMENTS} documents, ${DOCUMENTS * FIGURES} figures: ${topics} topics in ${seconds.toFixed(1)} s`,
);
console.log(
  `one correction: median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`,
);
