import { DocumentHead } from '../../../model/document.ts';
import type { Facts } from '../rule.ts';
import { rangePeriod } from './figures.ts';

/** The head of a report on 2015-2020 by a department, but for what `changes` says. */
export function head(changes: Partial<DocumentHead> = {}): DocumentHead {
  const stated = {
    kind: 'bao_cao',
    number: null,
    issuedOn: null,
    issuer: null,
    title: 'Kết quả phong trào thi đua và công tác khen thưởng giai đoạn 2015-2020',
    unit: 'Sở Xây dựng',
    period: rangePeriod(2015, 2020),
    evidence: { period: { page: 1, box: [200, 120, 380, 134], text: 'giai đoạn 2015-2020' } },
    ...changes,
  };
  return DocumentHead.parse(stated);
}

/** The facts of a report without pages and figures, but for what `changes` says. */
export function facts(changes: Partial<Facts> = {}): Facts {
  return { document: head(), pages: [], figures: [], ...changes };
}
