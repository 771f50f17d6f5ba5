import type { Flag } from '../../../model/flag.ts';
import { answerTest } from '../../../pipeline/campaigns/answers.ts';
import { planOfLetter } from '../../../pipeline/campaigns/plan-of-letter.ts';
import { check } from '../../../pipeline/check/check.ts';
import type { FileReading } from '../../../pipeline/read-file.ts';
import { ReportHead } from '../../../store/reporting/reports.ts';

/** The campaigns that the letters among some files open, as they were read and nobody mended them. */
function opened(readings: readonly FileReading[]) {
  return readings.flatMap(({ result: { document, campaign, sha256 } }) =>
    campaign === null ? [] : [{ plan: planOfLetter(document, campaign), letterId: sha256 }],
  );
}

/** What the checks say of reports beside a letter that they answer and do not say of them alone. */
export function campaignFlags(readings: readonly FileReading[]): Flag[] {
  const campaigns = opened(readings).map((campaign) => ({ ...campaign, answerOf: answerTest(campaign) }));
  return readings.flatMap(({ result: { document, figures, flags, sha256 }, pages }) => {
    if (document === null || sha256 === null) return [];
    const report = { documentId: sha256, head: ReportHead.parse(document) };
    const answered = campaigns.filter(({ answerOf }) => answerOf(report, undefined) !== null);
    const known = new Set(flags.map(({ id }) => id));
    const plans = answered.map(({ plan }) => plan);
    return check({ document, pages, figures, campaigns: plans }).filter(({ id }) => !known.has(id));
  });
}
