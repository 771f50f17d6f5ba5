import { currentFigure } from '../../../model/current-figure.ts';
import type { Flag } from '../../../model/flag.ts';
import { compare } from '../../../pipeline/check/across/compare.ts';
import { layoutOf } from '../../../pipeline/check/across/opening.ts';
import type { Stated } from '../../../pipeline/check/across/rule.ts';
import { profileOf, statementsOf } from '../../../pipeline/check/across/statements.ts';
import { topicsOf } from '../../../pipeline/check/across/topics.ts';
import type { FileReading } from '../../../pipeline/read-file.ts';

/** What a document states as it was read, nobody having corrected it. */
function statedIn({ result, pages }: FileReading): Stated[] {
  const { document, figures, file, sha256 } = result;
  if (document === null || sha256 === null) return [];
  const current = figures.map((figure) => currentFigure(figure, []));
  const profile = profileOf(file, document, current);
  return statementsOf(current, document, layoutOf(pages)).map((statement) => ({
    documentId: sha256,
    profile,
    statement,
  }));
}

/** The flags of documents that are held against each other, as the pipeline does with those in its database. */
export function comparedFlags(readings: readonly FileReading[]): Flag[] {
  const topics = new Map<string, Stated[]>();
  for (const stated of readings.flatMap(statedIn))
    for (const topic of topicsOf(stated.statement)) topics.set(topic, [...(topics.get(topic) ?? []), stated]);
  return [...topics].flatMap(([topic, stated]) => compare(topic, stated).flatMap(({ flags }) => flags));
}
