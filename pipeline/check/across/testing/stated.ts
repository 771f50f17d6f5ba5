import type { Figure } from '../../../../model/figure.ts';
import type { Profile, Statement } from '../../../../model/statement.ts';
import { figure, yearPeriod } from '../../testing/figures.ts';
import type { Stated } from '../rule.ts';

/** Sở Xây dựng of Bình Định, as documents are compared by it. */
export const DEPARTMENT: Statement['unit'] = {
  key: 'binh-dinh/so-xay-dung',
  name: 'Sở Xây dựng tỉnh Bình Định',
  kind: 'so',
  parent: 'binh-dinh',
};

/** A document of a test by its short name; every name has its own id. */
export const idOf = (name: string): string =>
  `00000000-0000-4000-8000-${Buffer.from(name).toString('hex').padStart(12, '0').slice(-12)}`;

export interface TestDocument {
  readonly name: string;
  readonly profile?: Partial<Profile>;
  /** Each a count of Lao động tiên tiến of 2023 by the document's unit, but for what it says. */
  readonly states: readonly (Partial<Statement> & { readonly count: number })[];
}

/** What a document states, as a rule gets it. */
export function stated({ name, profile, states }: TestDocument): Stated[] {
  const known: Profile = {
    name: `${name}.pdf`,
    kind: 'bao_cao',
    unit: DEPARTMENT,
    period: yearPeriod(2023),
    number: null,
    issuedOn: null,
    isSigned: false,
    cites: [],
    awards: states.map(({ award }) => award ?? 'LDTT'),
    ...profile,
  };
  return states.map((changes, line) => {
    const { id, evidence }: Pick<Figure, 'id' | 'evidence'> = figure({ count: changes.count }, line + 1);
    const statement: Statement = {
      award: 'LDTT',
      recipient: 'ca_nhan',
      counting: 'distinct',
      status: 'awarded',
      unit: known.unit ?? DEPARTMENT,
      period: known.period ?? yearPeriod(2023),
      isOwn: true,
      figures: [id],
      evidence,
      ...changes,
    };
    return { documentId: idOf(name), profile: known, statement };
  });
}

/** The report of a year of the department, with its counts by award. */
export function report(name: string, year: number, counts: Readonly<Record<string, number>>): Stated[] {
  const states = Object.entries(counts).map(([award, count]) => ({ award, count }));
  return stated({ name, profile: { period: yearPeriod(year) }, states });
}
