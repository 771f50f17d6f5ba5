import { awardPaper, citationOf, type Stage } from '../story/award-paper.ts';
import { between, pick, type Random, randomOf } from '../story/chance.ts';
import { type Counts, yearStory } from '../story/story.ts';
import type { CountKey } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** Papers of a unit that follow each other, and awards that all of them may speak of. */
const WAYS: readonly (readonly [earlier: Stage, later: Stage, keys: readonly CountKey[]])[] = [
  ['to_trinh', 'bien_ban', ['BK_TINH_TT', 'BK_TINH', 'CSTD_BO_TINH', 'CO_BO_TINH']],
  ['bien_ban', 'quyet_dinh', ['LDTT', 'CSTDCS', 'TTLDTT', 'GK']],
  ['to_trinh', 'quyet_dinh', ['LDTT', 'CSTDCS', 'GK_TT', 'GK']],
];

/** More of a few than the paper before, or fewer. */
function changed(counts: Counts, keys: readonly CountKey[], random: Random): Counts {
  const key = pick(random, keys);
  const count = counts[key] ?? 0;
  return {
    ...counts,
    [key]: count + (count > 4 && pick(random, [true, false]) ? -2 : between(random, 1, 4)),
  };
}

/** A later paper with other numbers than the paper that it follows. */
export const proposalAndDecision: Planter = {
  rule: 'proposal-and-decision',
  plant: (random) => {
    const [earlier, later, keys] = pick(random, WAYS);
    const kind = pick(random, ['so', 'benh_vien', 'truong', 'cong_ty'] as const);
    const story = yearStory(random, { kind });
    const { counts = {} } = story.years[0] ?? {};
    const told: Counts = Object.fromEntries(keys.map((key) => [key, counts[key]]));
    const before = awardPaper(earlier, story, told, '', random);
    // Of several papers of one stage the citation tells which is meant.
    const one = pick(random, keys);
    const more = { [one]: (counts[one] ?? 0) + between(random, 1, 4) };
    const others = [awardPaper(earlier, story, more, '', random)];
    const [citing, beside] = pick(random, [
      ['', [before]],
      [citationOf(before), [before]],
      [citationOf(before), [before, ...others]],
    ] as const);
    const look = between(random, 0, 1_000_000);
    const after = (now: Counts) => awardPaper(later, story, now, citing, randomOf(look));
    return { clean: after(told), faulty: after(changed(told, keys, random)), beside };
  },
};
