import { type Part, pageOf } from '../../../extractors/statistics/tables/testing/page-of-table.ts';
import { understand } from '../../../extractors/statistics/understand.ts';
import type { Page } from '../../../model/page.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { pagesOf } from './pages.ts';

/** What pages say, read as the pipeline reads them. */
export function factsOf(pages: readonly Page[]): Facts {
  const { document, figures } = understand(pages).value;
  return { document, pages, figures };
}

/** The lines below the title of a report on 2022. */
export function reportOf(lines: readonly string[]): Page[] {
  return pagesOf(['BÁO CÁO', 'Kết quả công tác thi đua, khen thưởng năm 2022', ...lines].join('\n'));
}

/** What a rule finds in a report on 2022 of these lines. */
export function foundIn(rule: Rule, ...lines: string[]): readonly Finding[] {
  return rule.look(factsOf(reportOf(lines)));
}

/** What a rule finds in a report on 2022 of these lines and tables. */
export function foundInParts(rule: Rule, ...parts: Part[]): readonly Finding[] {
  const title = ['BÁO CÁO', 'Kết quả công tác thi đua, khen thưởng năm 2022'];
  return rule.look(factsOf([pageOf([{ lines: title }, ...parts])]));
}

/** The gravity and the numbers of findings: "error 25 13 + 11 24". */
export function inShort(findings: readonly Finding[], ...names: string[]): string[] {
  return findings.map(({ severity, parameters }) =>
    [severity, ...names.map((name) => String(parameters[name]))].join(' '),
  );
}
