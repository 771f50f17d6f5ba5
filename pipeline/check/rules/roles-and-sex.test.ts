import { describe, expect, it } from 'vitest';
import { facts } from '../testing/facts.ts';
import { figure } from '../testing/figures.ts';
import { foundIn, foundInParts, inShort } from '../testing/read.ts';
import { rolesAndSex } from './roles-and-sex.ts';

const inTable = (...rows: string[]) =>
  inShort(foundInParts(rolesAndSex, { table: rows.join('\n') }), 'printed', 'parts', 'sum');

describe('roles-and-sex', () => {
  it('asks about more women or leaders than individuals in a row of a table', () => {
    const head = 'Danh hiệu | Tập thể | Cá nhân | Nữ';
    expect(inTable(head, 'Lao động tiên tiến | 7 | 48 | 50', 'Giấy khen | 3 | 9 | 4')).toEqual([
      'error 48 50 50',
    ]);
    expect(inTable(head, 'Lao động tiên tiến | 7 | 48 | 48', 'Giấy khen | 3 | 9 | 4')).toEqual([]);
  });

  it('asks about parts told in a sentence, each by itself and together', () => {
    const look = (line: string) => inShort(foundIn(rolesAndSex, line), 'printed', 'parts', 'sum');
    const parts = (some: number) =>
      `Tặng Giấy khen cho 47 cá nhân, trong đó lãnh đạo ${some} người, người lao động trực tiếp 29 người.`;
    expect(look(parts(19))).toEqual(['error 47 19 + 29 48']);
    expect(look(parts(18))).toEqual([]);
    expect(look('Tặng Giấy khen cho 47 cá nhân, trong đó có 63 nữ.')).toEqual(['error 47 63 63']);
  });

  const whole = figure({ count: 48 }, 1);
  const look = (...parts: Parameters<typeof figure>[0][]) =>
    inShort(
      rolesAndSex.look(facts({ figures: [whole, ...parts.map((part, line) => figure(part, line + 2))] })),
      'parts',
      'sum',
    );

  it('holds women and men, leaders and others against everybody', () => {
    const of = { partOf: whole.id };
    expect(look({ ...of, sex: 'nu', count: 30 }, { ...of, sex: 'nam', count: 17 })).toEqual([
      'error 30 + 17 47',
    ]);
    expect(look({ ...of, sex: 'nu', count: 30 }, { ...of, sex: 'nam', count: 18 })).toEqual([]);
    expect(look({ ...of, role: 'lanh_dao', count: 30 }, { ...of, role: 'truc_tiep', count: 19 })).toEqual([
      'error 30 + 19 49',
    ]);
    expect(look({ ...of, role: 'lanh_dao', count: 20 }, { ...of, role: 'truc_tiep', count: 19 })).toEqual([]);
    expect(look({ ...of, role: 'lanh_dao', count: 40 }, { ...of, role: 'lanh_dao_khac', count: 19 })).toEqual(
      [],
    );
  });

  it('finds the whole of women counted elsewhere, and only that of the same year', () => {
    expect(look({ sex: 'nu', count: 50 })).toEqual(['error 50 50']);
    expect(look({ sex: 'nu', count: 40 })).toEqual([]);
    expect(look({ sex: 'nu', count: 50, period: null })).toEqual([]);
  });

  it('asks about more enterprises than collectives', () => {
    const collectives = figure({ award: 'GK', recipient: 'tap_the', count: 5 }, 1);
    const enterprises = (count: number) =>
      figure({ award: 'GK', recipient: 'doanh_nghiep', count, partOf: collectives.id }, 2);
    const found = (count: number) => rolesAndSex.look(facts({ figures: [collectives, enterprises(count)] }));
    expect(found(6)).toHaveLength(1);
    expect(found(5)).toEqual([]);
  });
});
