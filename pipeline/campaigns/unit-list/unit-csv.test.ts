import { describe, expect, it } from 'vitest';
import {
  EmptyUnitListError,
  UnitLinesError,
  UnitListError,
  UnitListNotTextError,
  UnitListQuoteError,
  UnitListTooLongError,
} from './errors.ts';
import { unitsOfCsv } from './unit-csv.ts';

const read = (text: string) => unitsOfCsv(Buffer.from(text, 'utf8'));
const names = (text: string) => read(text).units.map(({ name }) => name);

function refusedBy(act: () => unknown): UnitListError {
  try {
    act();
  } catch (error) {
    if (error instanceof UnitListError) return error;
    throw error;
  }
  throw new Error('the list was taken');
}

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
      repeated: [],
    });
  });

  it('reads one name a line, numbered columns, and a list without a head', () => {
    expect(names('Sở Y tế\nSở Tài chính\n')).toEqual(['Sở Y tế', 'Sở Tài chính']);
    expect(read('1,Sở Y tế,Các sở\n2,Sở Tài chính,Các sở\n').units).toMatchObject([
      { name: 'Sở Y tế', groups: ['so_nganh'] },
      { name: 'Sở Tài chính', groups: ['so_nganh'] },
    ]);
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('reads decomposed letters, a mark of order and Windows lines, parted by %s', (_, separator) => {
    const lines = ['Tên đơn vị,Nhóm,Cấp trên', 'UBND xã Phú Mỹ,UBND các xã,Huyện Kế Sách', 'Sở Y tế,,'];
    const text = `\ufeff${lines.join('\r\n').replaceAll(',', separator)}\r\n`.normalize('NFD');
    const units = [
      { name: 'UBND xã Phú Mỹ', groups: ['cap_xa'], parent: 'Huyện Kế Sách' },
      { name: 'Sở Y tế', groups: [], parent: null },
    ];
    expect(read(text).units).toEqual(units);
    expect(unitsOfCsv(Buffer.from(text, 'utf16le')).units).toEqual(units);
    expect(read(text.replace('\ufeff', `sep=${separator}\r\n`)).units).toEqual(units);
  });

  it('reads quoted names with separators, quotation marks and ends of lines in them', () => {
    const text =
      'Tên đơn vị,Nhóm\n"Sở Tài nguyên, Môi trường",\n"Trường ""Hoa Sen""\nhuyện Kế Sách",Trường học\n';
    expect(names(text)).toEqual(['Sở Tài nguyên, Môi trường', 'Trường "Hoa Sen" huyện Kế Sách']);
  });

  it('takes a comma for part of a name where lines are not parted by it', () => {
    expect(names('Ban Dân tộc, Tôn giáo\nSở Y tế\n')).toEqual(['Ban Dân tộc, Tôn giáo', 'Sở Y tế']);
    expect(names('Sở Tài nguyên, Môi trường;Các sở\nSở Y tế\n')).toEqual([
      'Sở Tài nguyên, Môi trường',
      'Sở Y tế',
    ]);
  });

  it('finds the head under the title of the list', () => {
    expect(names('DANH SÁCH ĐƠN VỊ;;\nNăm 2021;;\n\nTT;Tên đơn vị;Nhóm\n1;Sở Y tế;Các sở\n')).toEqual([
      'Sở Y tế',
    ]);
  });

  it('keeps a unit whose group it does not know, and says so', () => {
    const list = read('Tên đơn vị,Nhóm\nHội Làm vườn,Hội nghề\n');
    expect(list.units).toEqual([{ name: 'Hội Làm vườn', groups: [], parent: null }]);
    expect(list.unknownGroups).toEqual(['Hội nghề']);
  });

  it('takes what stands there twice once, and says on which line it is again', () => {
    const list = read('Tên đơn vị;Nhóm\nUBND xã Phú Mỹ;cap_xa\nỦy ban nhân dân xã Phú Mỹ;cap_xa\n');
    expect(list.units).toHaveLength(1);
    expect(list.repeated).toEqual([3]);
  });

  it('refuses the whole list and names every line that it cannot take, in words', () => {
    const text = [
      'Tên đơn vị;Nhóm;Cấp trên',
      'Sở Y tế;Các sở;',
      '',
      ';Các sở;',
      `"${'Rất dài '.repeat(50)}";;`,
      'Sở Y tế;UBND các xã;',
      '"Hai\ndòng";;;thừa',
      'Sở Tài chính;Các sở;',
    ].join('\r\n');
    const error = refusedBy(() => read(text));
    expect(error).toBeInstanceOf(UnitLinesError);
    expect(error.reason()).toBe('4 dòng không nhận được nên chưa đơn vị nào được thêm.');
    expect(error.details()).toEqual([
      'Dòng 4: không có tên đơn vị.',
      'Dòng 5: tên dài 399 ký tự, nhiều hơn 300.',
      'Dòng 6: đơn vị này đã có ở dòng 2 với nhóm khác.',
      'Dòng 7: có 4 cột, nhiều hơn 3; tên có dấu phẩy hoặc dấu chấm phẩy phải đặt trong ngoặc kép.',
    ]);
  });

  it('names the line of a quotation that does not end', () => {
    const error = refusedBy(() => read('Tên đơn vị;Nhóm\nSở Y tế;\n"Sở Tài chính;Các sở\nSở Nội vụ;\n'));
    expect(error).toBeInstanceOf(UnitListQuoteError);
    expect(error.reason()).toContain('Dòng 3:');
    expect(refusedBy(() => read('Tên đơn vị;Nhóm\n"Sở" Y tế;\n'))).toBeInstanceOf(UnitListQuoteError);
  });

  it('refuses what holds no unit, what is no text and what is far too long', () => {
    expect(refusedBy(() => unitsOfCsv(new Uint8Array()))).toBeInstanceOf(EmptyUnitListError);
    expect(refusedBy(() => read('\ufeff\r\n\r\n'))).toBeInstanceOf(EmptyUnitListError);
    expect(refusedBy(() => read('Tên đơn vị;Nhóm\r\n'))).toBeInstanceOf(EmptyUnitListError);
    expect(refusedBy(() => unitsOfCsv(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff)))).toBeInstanceOf(
      UnitListNotTextError,
    );
    const many = Array.from({ length: 5001 }, (_, at) => `Sở số ${at}`).join('\n');
    expect(refusedBy(() => read(many))).toBeInstanceOf(UnitListTooLongError);
  });
});
