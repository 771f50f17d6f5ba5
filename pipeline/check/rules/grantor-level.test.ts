import { describe, expect, it } from 'vitest';
import { awardOf } from '../../../extractors/statistics/awards.ts';
import data from '../../../knowledge/rules/grantor-level.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { grantorLevel } from './grantor-level.ts';

const GIVEN: Partial<Figure> = {
  award: 'TTLDXS',
  recipient: 'tap_the',
  count: 5,
  authority: 'Chủ tịch UBND huyện',
};
const look = (changes: Partial<Figure>) =>
  grantorLevel.look(facts({ figures: [figure({ ...GIVEN, ...changes })] }));

describe('grantor-level', () => {
  it('doubts an award by a body that can only propose it', () => {
    const [finding] = look({});
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({
      grantor: 'Chủ tịch UBND huyện',
      award: 'Tập thể lao động xuất sắc',
      count: 5,
      quote: '5 TTLDXS',
    });
    expect(finding?.basis?.text).toContain('91/2017/NĐ-CP, Điều 43');
  });

  it.each<[string, Partial<Figure>]>([
    ['a certificate of the province by a department', { award: 'BK_TINH', authority: 'Giám đốc Sở Y tế' }],
    ['a flag of the province by a commune', { award: 'CO_BO_TINH', authority: 'UBND xã Hòa Thắng' }],
    ['an order by a district', { award: 'HC_LD', rank: 3 }],
    ['fighters by a commune', { award: 'CSTDCS', authority: 'Chủ tịch UBND xã', period: yearPeriod(2024) }],
  ])('doubts %s', (_, changes) => {
    expect(look(changes)).toHaveLength(1);
  });

  it.each<[string, Partial<Figure>]>([
    ['what is proposed', { status: 'proposed' }],
    ['the province', { authority: 'Chủ tịch UBND tỉnh' }],
    ['a city, which may be a province', { authority: 'Chủ tịch UBND thành phố' }],
    ['what a district may give', { award: 'TTLDTT' }],
    ['what a commune may give', { award: 'LDTT', recipient: 'ca_nhan', authority: 'Chủ tịch UBND xã' }],
    [
      'communes since the district level ended',
      { award: 'CSTDCS', authority: 'UBND xã', period: yearPeriod(2026) },
    ],
    ['a year of which the powers were not seen', { period: yearPeriod(2012) }],
    ['none given', { count: 0 }],
  ])('is silent on %s', (_, changes) => {
    expect(look(changes)).toEqual([]);
  });

  it('knows who decides from the head of a decision', () => {
    const figures = [figure({ award: 'TTLDXS', recipient: 'tap_the', count: 5 })];
    const by = (issuer: string) => head({ kind: 'quyet_dinh', issuer });
    expect(grantorLevel.look(facts({ figures, document: by('Ủy ban nhân dân huyện Cẩm Lộc') }))).toHaveLength(
      1,
    );
    expect(grantorLevel.look(facts({ figures, document: by('Ủy ban nhân dân tỉnh Cẩm Hà') }))).toEqual([]);
  });

  it('names awards that there are', () => {
    for (const id of data.limits.flatMap(({ awards }) => awards)) expect(awardOf(id), id).toBeDefined();
  });
});
