import type { CutOff } from '../../../model/campaign.ts';
import type { DocumentHead } from '../../../model/document.ts';
import type { Page } from '../../../model/page.ts';
import { blocksOf, bodyLines } from '../stream/blocks.ts';
import { cutOffsIn } from './cut-offs.ts';
import { campaignWords } from './knowledge.ts';
import { letterDayOf } from './letter-day.ts';
import { finder } from './pattern.ts';
import { placesOf } from './place.ts';

const { subjects, reported } = campaignWords.cutOff;
const SUBJECT = finder([...subjects, ...reported]);

/**
 * The days that a report itself says its figures are counted over: "số liệu tính đến ngày 30/11/2021", "tính đến ngày
 * 30/11/2021, đã có 16 cá nhân được tặng Giấy khen".
 *
 * @example statedCutOffs(head, pages)[0]?.to // '2021-11-30'
 */
export function statedCutOffs(head: DocumentHead, pages: readonly Page[]): CutOff[] {
  const lines = bodyLines(pages);
  return cutOffsIn(placesOf(blocksOf(lines)), letterDayOf(head, lines), SUBJECT);
}
