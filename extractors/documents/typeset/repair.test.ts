import { describe, expect, it } from 'vitest';
import { type Page, textOf, type Word, wordsOf } from '../../../model/page.ts';
import { damagedPlaces } from '../../text/damage.ts';
import { repairPages } from '../../text/repair/repair-pages.ts';
import { paragraphsOf } from '../text-file/paragraphs.ts';
import { typeset } from './typeset.ts';

const set = (text: string): Page[] => typeset(paragraphsOf(text)).map(({ page }) => page);
const repair = (text: string): readonly Page[] => repairPages(set(text));
const repaired = (pages: readonly Page[]): Word[] => pages.flatMap(wordsOf).filter((word) => word.repaired);
const shown = (pages: readonly Page[]): string => pages.flatMap((page) => page.lines.map(textOf)).join(' ');

const DAMAGED =
  'Nhiệm vụ đư c giao hoàn thành tốt; chất lư ng công tác đư c nâng lên, gắn với việc “H c tập và làm theo”.';

describe('repairPages', () => {
  it('joins the halves of a syllable with the vowel that stood between them', () => {
    const pages = repair(DAMAGED);
    expect(shown(pages)).toBe(
      'Nhiệm vụ được giao hoàn thành tốt; chất lượng công tác được nâng lên, gắn với việc “Học tập và làm theo”.',
    );
    expect(pages[0]?.source).toBe('repaired');
    expect(repaired(pages).map(({ text }) => text)).toEqual(['được', 'lượng', 'được', '“Học']);
    for (const { confidence } of repaired(pages)) expect(confidence).toBeLessThanOrEqual(0.9);
  });

  it('draws one box around both halves', () => {
    const [before] = set(DAMAGED);
    const halves = before?.lines[0]?.words.slice(2, 4) ?? [];
    expect(repaired(repair(DAMAGED))[0]?.box).toEqual([
      halves[0]?.box[0],
      halves[0]?.box[1],
      halves[1]?.box[2],
      halves[1]?.box[3],
    ]);
  });

  it('leaves open what may have been several words', () => {
    const text = `${DAMAGED} Ông Tr ng Văn Mẫu ký thay.`;
    expect(shown(repair(text))).toContain('Ông Tr ng Văn Mẫu');
    expect(damagedPlaces(repair(text)).map((place) => place.text)).toEqual(['Tr ng']);
  });

  it('believes no vowel lost that the text has elsewhere', () => {
    const sound = Array.from({ length: 5 }, () => 'Việc học tập được coi trọng; tổ chức họp, chọn.').join(
      ' ',
    );
    const pages = repair(`${sound} Việc h c bài và h c nhóm.`);
    expect(shown(pages)).toContain('h c bài và h c nhóm');
    expect(repaired(pages)).toEqual([]);
  });

  it('changes no number and no single slip', () => {
    expect(shown(repair('Có 1 5 tập thể, 12 c và 3 tr đồng; tiết h c thứ 2.'))).toBe(
      'Có 1 5 tập thể, 12 c và 3 tr đồng; tiết h c thứ 2.',
    );
  });
});
