import { between, pick, randomOf } from '../story/chance.ts';
import { awardPaper, citationOf, type Stage } from '../story/papers.ts';
import { type Counts, yearStory } from '../story/story.ts';
import type { CountKey } from '../story/words.ts';
import type { Planter } from './planter.ts';

/** Papers of a unit that follow each other, and awards that all of them may speak of. */
const WAYS: readonly (readonly [earlier: Stage, later: Stage, keys: readonly CountKey[]])[] = [
  ['to_trinh', 'bien_ban', ['BK_TINH_TT', 'BK_TINH', 'CSTD_BO_TINH', 'CO_BO_TINH']],
  ['bien_ban', 'quyet_dinh', ['LDTT', 'CSTDCS', 'TTLDTT', 'GK']],
  ['to_trinh', 'quyet_dinh', ['LDTT', 'CSTDCS', 'GK_TT', 'GK']],
];

/** A later paper with more, or with fewer, than the paper that it follows. */
export const proposalAndDecision: Planter = {
  rule: 'proposal-and-decision',
  plant: (random) => {
    const [earlier, later, keys] = pick(random, WAYS);
    const kind = pick(random, ['so', 'benh_vien', 'truong', 'cong_ty'] as const);
    const story = yearStory(random, { kind });
    const { counts = {} } = story.years[0] ?? {};
    const told: Counts = Object.fromEntries(keys.map((key) => [key, counts[key]]));
    const before = awardPaper(earlier, story, told, '', random);
    const citing = pick(random, [citationOf(before), '']);
    const look = between(random, 0, 1_000_000);
    const changed = pick(random, keys);
    const count = counts[changed] ?? 0;
    const other = Math.max(1, count + pick(random, [between(random, 1, 4), count > 4 ? -2 : 1]));
    const after = (now: Counts) => awardPaper(later, story, now, citing, randomOf(look));
    return { clean: after(told), faulty: after({ ...told, [changed]: other }), beside: [before] };
  },
};
