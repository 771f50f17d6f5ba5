import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../../model/statement.ts';
import { idOf, stated } from '../testing/stated.ts';
import { proposalAndDecision } from './proposal-and-decision.ts';

const STATUS = { to_trinh: 'proposed', bien_ban: 'proposed', quyet_dinh: 'awarded' } as const;
const paper = (name: string, kind: keyof typeof STATUS, count: number, profile: Partial<Profile> = {}) =>
  stated({ name, profile: { kind, ...profile }, states: [{ count, status: STATUS[kind] }] });
const look = (...papers: ReturnType<typeof paper>[]) => proposalAndDecision.look(papers.flat(), 'unit/x');

describe('proposal-and-decision', () => {
  it('warns of more than was proposed and informs of fewer', () => {
    const proposal = paper('t', 'to_trinh', 20);
    expect(look(proposal, paper('q', 'quyet_dinh', 22))).toMatchObject([
      { documentId: idOf('q'), finding: { severity: 'warning', parameters: { earlier: 20 } } },
    ]);
    expect(look(proposal, paper('q', 'quyet_dinh', 18))).toMatchObject([{ finding: { severity: 'info' } }]);
  });

  it('holds each paper against the one before it', () => {
    const papers = [paper('t', 'to_trinh', 20), paper('b', 'bien_ban', 18), paper('q', 'quyet_dinh', 18)];
    expect(look(...papers).map(({ documentId }) => documentId)).toEqual([idOf('b')]);
  });

  it('finds the proposal that a decision cites among several, and guesses none', () => {
    const proposals = [
      paper('t', 'to_trinh', 20, { number: '12/TTr-SXD' }),
      paper('u', 'to_trinh', 5, { number: '15/TTr-SXD' }),
    ];
    const decision = (cites: string[]) => paper('q', 'quyet_dinh', 6, { cites });
    expect(look(...proposals, decision(['15/TTr-SXD']))).toMatchObject([
      { finding: { parameters: { earlier: 5, paper: '15/TTr-SXD' } } },
    ]);
    expect(look(...proposals, decision([]))).toEqual([]);
  });

  it('is silent where the paper that is cited is not there', () => {
    const proposal = paper('t', 'to_trinh', 20, { number: '12/TTr-SXD' });
    const decision = (...cites: string[]) => paper('q', 'quyet_dinh', 22, { cites });
    expect(look(proposal, decision('15/TTr-SXD', '98/2023/NĐ-CP'))).toEqual([]);
    expect(look(proposal, decision('98/2023/NĐ-CP'))).toHaveLength(1);
  });

  it('is silent where they agree', () => {
    expect(look(paper('t', 'to_trinh', 20), paper('q', 'quyet_dinh', 20))).toEqual([]);
  });
});
