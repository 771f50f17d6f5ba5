import { type Page, wordsOf } from '../../../model/page.ts';
import { BEARABLE_DAMAGE, damagedPlaces } from '../../text/damage.ts';
import { qualityOf, USABLE_QUALITY } from '../../text/quality.ts';
import { damagedShare, damageIssue, repairIssue } from '../damage-issue.ts';
import { layOut } from '../layout/lay-out.ts';
import { turnSize } from '../layout/turn.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { NeedsOcr, PageText } from '../reader.ts';
import { coveredShare, SCAN_SHARE } from './drawing.ts';
import { outlinedBlocks } from './outlined.ts';
import type { PageContent } from './page-content.ts';
import { unseenIssue } from './unseen-words.ts';

/** On a scan a text as short as an e-signature's stamp is not its text. */
const STAMP_CHARACTERS = 250;
/** More curves than this without any text: the letters were turned into outlines. */
const OUTLINED_CURVES = 60;
/** Fewer damaged places than this on a page are slips, whatever their share. */
const FEW_PLACES = 3;

/** Decides whether a page's own text can be used, and gives it if so. */
export function judgeText(content: PageContent): PageText | NeedsOcr {
  const { words, drawing, number, width, height } = content;
  const needsOcr = (reason: NeedsOcr['reason']): NeedsOcr => ({
    kind: 'needs-ocr',
    reason,
    ...turnSize(content, content.turned),
  });
  const covered = coveredShare(drawing.pictures, width, height);
  const own = words.filter(({ isOverlay }) => isOverlay !== true);
  const text = own.map((placed) => placed.word.text).join(' ');
  if (own.length === 0 && (covered > 0 || drawing.curves > OUTLINED_CURVES)) return needsOcr('no-text');
  if (words.length === 0) {
    return {
      kind: 'text',
      result: { value: { ...bare(content), quality: 1, lines: [], tables: [] }, issues: [] },
    };
  }
  if (covered >= SCAN_SHARE && text.length < STAMP_CHARACTERS) return needsOcr('no-text');
  const outlined = outlinedBlocks(drawing.outlines).reduce((sum, { letters }) => sum + letters, 0);
  if (outlined > text.length) return needsOcr('no-text');
  const quality = own.length === 0 ? 1 : qualityOf(text);
  if (quality < USABLE_QUALITY) return needsOcr('bad-text');
  const page: Page = { ...bare(content), quality, ...layOut(words, drawing.rulings) };
  const places = damagedPlaces([page]);
  const share = damagedShare(places, text);
  if (share > BEARABLE_DAMAGE && places.length >= FEW_PLACES) return needsOcr('bad-text');
  const value = { ...page, quality: quality * (1 - share) };
  const issues = [
    ...damageIssue(number, places),
    ...repairIssue(number, wordsOf(page)),
    ...legacyIssues(content.legacy, number),
    ...unseenIssue(number, content.unseen),
  ];
  return { kind: 'text', result: { value, issues } };
}

const bare = ({ number, width, height, turned, words }: PageContent) => ({
  number,
  width,
  height,
  turned,
  source: words.some(({ word }) => word.repaired === true) ? ('repaired' as const) : ('text-layer' as const),
});
