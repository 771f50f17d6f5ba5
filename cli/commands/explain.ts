import { type Explanation, explain as explainPages } from '../../extractors/statistics/understand.ts';
import { pagesOfCase } from '../../pipeline/evaluate/pages-of-case.ts';
import { readWithParts } from '../../pipeline/read-with-parts.ts';
import { poolOptions } from '../../pipeline/reading/pool-options.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { toExplanation } from '../output/explanation.ts';
import { complain } from '../say.ts';

export interface ExplainOptions {
  readonly format: 'json' | 'text';
  /** A text instead of a file. */
  readonly text?: string;
}

/**
 * `bangvang explain`: prints why each figure of a file, or of a text given with `--text`, was read as it was, and
 * which numbers were not taken. Mails and archives are explained part by part.
 * @returns the exit code: 1 when some file failed, 2 for anything but one file or one text, else 0
 */
export async function explain(file: string | undefined, options: ExplainOptions): Promise<number> {
  const { text, format } = options;
  if ((file === undefined) === (text === undefined)) {
    complain('explain-what');
    return 2;
  }
  const print = (name: string, explanation: Explanation): void => {
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify({ file: name, ...explanation })}\n`
        : toExplanation(name, explanation),
    );
  };
  if (text !== undefined) print('--text', explainPages(await pagesOfCase(text.replaceAll('\\n', '\n'))));
  return file === undefined ? 0 : explainFile(file, print);
}

async function explainFile(
  file: string,
  print: (name: string, explanation: Explanation) => void,
): Promise<number> {
  const readers = new ReadingPool(poolOptions());
  let failed = 0;
  try {
    for await (const { result, pages } of readWithParts(file, readers)) {
      if (result.status === 'failed') {
        failed += 1;
        for (const issue of result.issues) process.stderr.write(`${issue.message}\n`);
      } else print(result.file, explainPages(pages));
    }
  } finally {
    await readers.close();
  }
  return failed > 0 ? 1 : 0;
}
