import { z } from 'zod';
import { Provenance, SourceKeys } from '../../extractors/statistics/vocabulary/source.ts';
import { LegalBasis } from '../../model/flag.ts';

/**
 * An article that a rule stands on and the days between which it is in force. `seen` was read in the source
 * named, `recalled` was not and says so to the reader of a flag.
 */
export const Article = LegalBasis.unwrap().extend({
  evidence: Provenance,
  /** Keys of `knowledge/sources.json`, parted by commas. */
  source: z.string().refine((keys) => SourceKeys.safeParse(keys.split(', ')).success, 'unknown source'),
});
export type Article = z.infer<typeof Article>;

/** What every file of `knowledge/rules` says; a rule extends it with parameters of its own. */
export const RuleData = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What the rule looks at and where the rule comes from, for the reader of the data. */
  note: z.string().min(1),
  /** Empty for a rule of arithmetic, which needs no law, and where each case of a rule stands on articles of its own. */
  articles: z.array(Article),
});

/**
 * The article in force on a day, which is the last day of the achievement period and never the day of the
 * report: null where the law had no such rule then.
 *
 * @example articleOn(data.articles, '2018-12-31')?.text // 'Nghị định số 91/2017/NĐ-CP, Điều 9 khoản 3'
 */
export function articleOn(articles: readonly Article[], day: string): Article | null {
  return articles.find((article) => (article.from ?? '') <= day && day <= (article.to ?? '9999')) ?? null;
}
