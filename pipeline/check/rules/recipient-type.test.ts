import { describe, expect, it } from 'vitest';
import awards from '../../../knowledge/awards.json' with { type: 'json' };
import data from '../../../knowledge/rules/recipient-type.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { facts } from '../testing/facts.ts';
import { figure } from '../testing/figures.ts';
import { recipientType } from './recipient-type.ts';

const look = (award: string | null, recipient: Figure['recipient']) =>
  recipientType.look(facts({ figures: [figure({ award, recipient, count: 7 })] }));

describe('recipient-type', () => {
  it.each([
    ['LDTT', 'tap_the'],
    ['CSTDCS', 'ho_gia_dinh'],
    ['TTLDXS', 'ca_nhan'],
    ['CO_CP', 'ca_nhan'],
    ['GDVH', 'tap_the'],
  ] as const)('asks about %s for %s', (award, recipient) => {
    const [finding] = look(award, recipient);
    expect(finding?.parameters.count).toBe(7);
    expect(finding?.figures).toHaveLength(1);
    expect(finding?.basis?.text).toContain('15/2003/QH11');
  });

  it.each([
    ['LDTT', 'ca_nhan'],
    ['LDTT', 'undivided'],
    ['CO_BO_TINH', 'doanh_nghiep'],
    ['GK', 'ho_gia_dinh'],
    ['HC_LD', 'tap_the'],
    ['KHONG_CO', 'tap_the'],
    [null, 'tap_the'],
  ] as const)('accepts %s for %s', (award, recipient) => {
    expect(look(award, recipient)).toEqual([]);
  });

  it('agrees with the catalogue of awards', () => {
    for (const [recipient, ids] of Object.entries(data.only)) {
      for (const id of ids) {
        expect(awards.awards.find((award) => award.id === id)?.recipients, id).toEqual([recipient]);
      }
    }
  });
});
