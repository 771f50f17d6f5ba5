import type { Figure } from '../../model/figure.ts';
import type { Finding } from './rule.ts';
import type { Article } from './rule-data.ts';
import { basisOf } from './wording.ts';

/** A finding on some figures: it points at each once, in all its places, and cites the article where there is one. */
export function findingOn(
  figures: readonly Figure[],
  { article, ...words }: Pick<Finding, 'severity' | 'parameters'> & { readonly article: Article | null },
): Finding {
  const concerned = [...new Set(figures)];
  return {
    ...words,
    figures: concerned,
    evidence: concerned.flatMap((figure) => figure.evidence),
    basis: article === null ? null : basisOf(article),
  };
}
