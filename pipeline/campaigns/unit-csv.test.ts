import { describe, expect, it } from 'vitest';
import { UnitListError, unitsOfCsv } from './unit-csv.ts';

const read = (text: string) => unitsOfCsv(Buffer.from(text, 'utf8'));

describe('unitsOfCsv', () => {
  it('reads a list of a Vietnamese Excel, columns in any order', () => {
    const text =
      '\ufeffSTT;Cấp trên;Tên đơn vị;Nhóm\r\n1;Huyện Kế Sách;UBND xã Phú Mỹ;UBND các xã\r\n2;;"Sở Y tế";so_nganh|y_te\r\n';
    expect(read(text)).toEqual({
      units: [
        { name: 'UBND xã Phú Mỹ', groups: ['cap_xa'], parent: 'Huyện Kế Sách' },
        { name: 'Sở Y tế', groups: ['so_nganh', 'y_te'], parent: null },
      ],
      unknownGroups: [],
    });
  });

  it('reads one name a line, numbered columns, and a list without a head', () => {
    expect(read('Sở Y tế\nSở Tài chính\n').units.map(({ name }) => name)).toEqual([
      'Sở Y tế',
      'Sở Tài chính',
    ]);
    expect(read('1,Sở Y tế,Các sở\n2,Sở Tài chính,Các sở\n').units).toMatchObject([
      { name: 'Sở Y tế', groups: ['so_nganh'] },
      { name: 'Sở Tài chính', groups: ['so_nganh'] },
    ]);
  });

  it('keeps a unit whose group it does not know, and says so', () => {
    const list = read('Tên đơn vị,Nhóm\nHội Làm vườn,Hội nghề\n');
    expect(list.units).toEqual([{ name: 'Hội Làm vườn', groups: [], parent: null }]);
    expect(list.unknownGroups).toEqual(['Hội nghề']);
  });

  it('refuses what holds no unit', () => {
    expect(() => read('\n\n')).toThrow(UnitListError);
    expect(() => unitsOfCsv(new Uint8Array())).toThrow(UnitListError);
  });
});
