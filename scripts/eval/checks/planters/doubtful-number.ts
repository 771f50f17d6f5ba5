import { kindCalled } from '../../figures/kinds.ts';
import { misreadLayer } from '../forms/misread-layer.ts';
import { typedOver } from '../forms/typed-over.ts';
import { between, pick, type Random } from '../story/chance.ts';
import { counting, countOf, saying } from '../story/change.ts';
import { printed } from '../story/number.ts';
import { type Story, yearStory } from '../story/story.ts';
import { reportOf } from '../story/write.ts';
import type { Pair, Planter } from './planter.ts';

/** The number with its last digit turned into another one; of as many digits. */
function misread(count: number, turned: Readonly<Record<string, string>>): number {
  const text = String(count);
  return Number(text.slice(0, -1) + (turned[text.slice(-1)] ?? '8'));
}

/** Digits that readers take for each other. */
const ALIKE = { 1: '7', 3: '8', 4: '9', 5: '6', 6: '8', 7: '1', 8: '6', 9: '4' };
/** Digits that show through each other: under an 8 nobody would see a 3. */
const UNLIKE = { 0: '7', 1: '2', 2: '4', 3: '4', 4: '2', 5: '4', 6: '4', 7: '4', 8: '4', 9: '2' };

/** A searchable scan whose layer and whose print tell two numbers; beside it one on which they agree. */
function inLayer(story: Story): Pair {
  const count = countOf(story, 'LDTT');
  const [print, read] = [printed(count), printed(misread(count, ALIKE))];
  return {
    ...{ clean: story, cleanAs: misreadLayer(print, print) },
    ...{ faulty: story, faultyAs: misreadLayer(print, read) },
  };
}

/** A layer that lost letters of the words around a number. */
function inDamage(story: Story, random: Random): Pair {
  const count = printed(between(random, 11, 48));
  const said = saying(story, `Có ${count} cá nhân được ${story.unit.grantor} tặng Giấy khen chuyên đề.`);
  return { clean: said, faulty: said, faultyAs: kindCalled('damaged-layer') };
}

/** A number over which another one was typed before the print was scanned. */
function typed(story: Story): Pair {
  const other = reportOf('sua', counting(story, { LDTT: misread(countOf(story, 'LDTT'), UNLIKE) }));
  return { clean: story, faulty: story, faultyAs: typedOver(other) };
}

/** A number that can be read in two ways, or that stands among words which had to be mended. */
export const doubtfulNumber: Planter = {
  rule: 'doubtful-number',
  // A text or a DOCX has one reading of each number.
  only: ['text-layer', 'scan-light'],
  plant: (random, form) => {
    const story = yearStory(random);
    const ways = form === 'text-layer' ? [inLayer, inDamage] : [inLayer, typed];
    return pick(random, ways)(story, random);
  },
};
