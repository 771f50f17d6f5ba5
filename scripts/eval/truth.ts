import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const TrueFigure = z.object({
  award: z.string().nullable(),
  rank: z.number().optional(),
  recipient: z.string(),
  count: z.number(),
  status: z.string(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** May be left out or read otherwise. */
  optional: z.boolean().default(false),
  page: z.number(),
  quote: z.string(),
  /** Present where it stands in a table. */
  cell: z.object({ row: z.string(), column: z.string() }).optional(),
});
export type TrueFigure = z.infer<typeof TrueFigure>;

/** The figures of a truth in the form that they are measured in. */
export const trueFigures = (figures: readonly object[]): TrueFigure[] => z.array(TrueFigure).parse(figures);

const TruthFile = z.object({
  files: z.array(z.object({ file: z.string(), format: z.string(), page: z.number().optional() })),
  document: z.object({
    kind: z.string(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    unit: z.string().nullable(),
  }),
  figures: z.array(TrueFigure),
  anomalies: z.array(z.object({ rule: z.string() })),
});

export interface LabelledFile extends Pick<z.infer<typeof TruthFile>, 'document' | 'figures' | 'anomalies'> {
  readonly path: string;
  readonly name: string;
  readonly format: string;
  /** False for a picture of one page. */
  readonly whole: boolean;
}

/** Every sample file with what a careful person reads out of it. @param folder the documents and their truth files */
export async function labelledFiles(folder: string): Promise<LabelledFile[]> {
  const files: LabelledFile[] = [];
  for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.truth.json')).sort()) {
    const truth = TruthFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    for (const { file, format, page } of truth.files) {
      const figures =
        page === undefined ? truth.figures : truth.figures.filter((figure) => figure.page === page);
      files.push({
        ...truth,
        figures,
        path: join(folder, file),
        name: file,
        format,
        whole: page === undefined,
      });
    }
  }
  return files;
}
