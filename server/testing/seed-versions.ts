import { recheckStale } from '../../pipeline/check/across/recheck.ts';
import { seedText } from '../../pipeline/check/across/testing/seed-text.ts';
import { reportText } from '../../pipeline/check/across/testing/texts.ts';
import type { Database } from '../../store/database.ts';

export const DRAFT = 'Báo cáo TĐKT Sở Xây dựng 2023 (dự thảo).docx';
export const SIGNED = 'Báo cáo TĐKT Sở Xây dựng 2023.pdf';
export const YEAR_BEFORE = 'Báo cáo TĐKT Sở Xây dựng 2022.pdf';

export interface SeededVersions {
  readonly draft: string;
  readonly signed: string;
  readonly yearBefore: string;
}

/** A draft, the signed report with one other number, and the report of the year before with far fewer. */
export async function seedVersions(db: Database): Promise<SeededVersions> {
  const seeded = {
    draft: await seedText(db, DRAFT, reportText({ number: '', ldtt: 147 })),
    signed: await seedText(db, SIGNED, reportText({ ldtt: 148 })),
    yearBefore: await seedText(db, YEAR_BEFORE, reportText({ year: 2022, ldtt: 48 })),
  };
  await recheckStale(db);
  return seeded;
}
