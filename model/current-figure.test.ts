import { describe, expect, it } from 'vitest';
import { currentFigure, flagState } from './current-figure.ts';
import { Figure } from './figure.ts';

const machine = Figure.parse({
  id: 'f_0123456789ab',
  award: 'HC_LD',
  rank: 2,
  recipient: 'ca_nhan',
  count: 11,
  counting: 'distinct',
  status: 'awarded',
  occasion: 'cong_trang',
  level: 'nha_nuoc',
  period: null,
  unit: null,
  evidence: [{ page: 1, box: [0, 0, 10, 10], text: '11 cá nhân' }],
  confidence: 0.7,
});
const say = (action: 'confirm' | 'dismiss' | 'reopen') => ({ action, changes: null });
const correct = (changes: object) => ({ action: 'correct' as const, changes });

describe('currentFigure', () => {
  it('leaves an untouched figure to its confidence', () => {
    expect(currentFigure(machine, []).state).toBe('needs_review');
    expect(currentFigure({ ...machine, confidence: 0.85 }, []).state).toBe('machine_confirmed');
  });

  it('adds corrections up', () => {
    const { figure, state } = currentFigure(machine, [
      correct({ count: 12 }),
      correct({ recipient: 'tap_the' }),
    ]);
    expect(figure).toEqual({ ...machine, count: 12, recipient: 'tap_the' });
    expect(state).toBe('corrected');
  });

  it('takes optional fields away with null and leaves the others', () => {
    const { figure } = currentFigure(machine, [correct({ rank: null, occasion: null })]);
    expect(figure).not.toHaveProperty('rank');
    expect(figure).not.toHaveProperty('occasion');
    expect(figure.count).toBe(11);
  });

  it('says of whom the count is, and takes it back', () => {
    const women = correct({ sex: 'nu', role: 'truc_tiep' });
    expect(currentFigure(machine, [women]).figure).toEqual({ ...machine, sex: 'nu', role: 'truc_tiep' });
    expect(currentFigure(machine, [women, correct({ sex: null, role: null })]).figure).toEqual(machine);
  });

  it('keeps a corrected value corrected when it is confirmed again', () => {
    expect(currentFigure(machine, [correct({ count: 12 }), say('confirm')])).toMatchObject({
      figure: { count: 12 },
      state: 'corrected',
    });
  });

  it('gives the machine value back when reopened, and forgets what was said before', () => {
    const history = [correct({ count: 12 }), say('dismiss'), say('reopen')];
    expect(currentFigure(machine, history)).toEqual({ figure: machine, state: 'needs_review' });
    expect(currentFigure(machine, [...history, say('confirm')])).toEqual({
      figure: machine,
      state: 'confirmed',
    });
  });
});

describe('flagState', () => {
  it('is what was said last', () => {
    expect(flagState([])).toBe('open');
    expect(flagState([say('dismiss')])).toBe('dismissed');
    expect(flagState([say('dismiss'), say('reopen')])).toBe('open');
    expect(flagState([say('confirm')])).toBe('confirmed');
  });
});
