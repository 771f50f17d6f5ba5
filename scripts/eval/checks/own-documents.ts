import { fileURLToPath } from 'node:url';
import { labelledDocuments } from '../figures/documents.ts';
import type { Kind } from '../figures/kinds.ts';
import { publishedTexts } from '../figures/published.ts';
import { renderedFile } from '../figures/rendered.ts';
import { labelledFiles } from '../truth.ts';

const SAMPLES = fileURLToPath(new URL('../../../fixtures/documents/', import.meta.url));

/** A document that nobody planted an error in. */
export interface OwnFile {
  readonly path: string;
  readonly name: string;
  /** Rules whose flags on it are right: what is wrong with it is written down in its description. */
  readonly wrong: readonly string[];
  /** Its flags are only counted. */
  readonly heldOut: boolean;
}

/** The described documents (`fixtures/reports`, `fixtures/corpus`) as one form of file. */
export async function describedFiles(kind: Kind): Promise<OwnFile[]> {
  const files: OwnFile[] = [];
  for (const { report, heldOut } of await labelledDocuments())
    files.push({
      path: await renderedFile(report, kind),
      name: report.id,
      wrong: report.anomalies.map(({ rule }) => rule),
      heldOut,
    });
  return files;
}

/** The files of `fixtures/documents` that hold a whole document: in a page alone, years and totals are missing. */
export async function sampleFiles(): Promise<OwnFile[]> {
  const files = await labelledFiles(SAMPLES);
  return files
    .filter(({ whole }) => whole)
    .map(({ path, name, anomalies }) => ({
      path,
      name,
      wrong: anomalies.map(({ rule }) => rule),
      heldOut: false,
    }));
}

/** Published documents, where they lie beside the checkout. All their flags are for a person to judge. */
export function publishedFiles(): OwnFile[] {
  return publishedTexts().map(({ path }) => ({
    path,
    name: path.split('/').at(-1) ?? path,
    wrong: [],
    heldOut: false,
  }));
}
