import { describe, expect, it } from 'vitest';
import { facts, head } from '../testing/facts.ts';
import { pageOf } from '../testing/pages.ts';
import { foundIn, foundInParts, inShort } from '../testing/read.ts';
import { blankCount } from './blank-count.ts';

const look = (line: string) => inShort(foundIn(blankCount, line), 'quote');

describe('blank-count', () => {
  it.each([
    ['Tặng Bằng khen cho ____ tập thể và … cá nhân.', ['warning ____ tập thể', 'warning … cá nhân']],
    ['Chiến sĩ thi đua cơ sở: ....... công chức, viên chức;', ['warning ....... công chức, viên chức']],
    ['Đề nghị tặng Bằng khen cho (...) hộ gia đình.', ['warning (...) hộ gia đình']],
    ['Tặng Giấy khen cho ........ tập thể, 05 cá nhân.', ['warning ........ tập thể']],
  ])('asks about “%s”', (line, told) => {
    expect(look(line)).toEqual(told);
  });

  it('asks about an empty place in a table of awards', () => {
    const table = 'Danh hiệu | Tập thể | Cá nhân\nGiấy khen | .... | 5\nBằng khen | - | 3';
    expect(inShort(foundInParts(blankCount, { table }), 'quote')).toEqual(['warning ....']);
  });

  it.each([
    'Tặng Bằng khen cho 05 tập thể và 07 cá nhân.',
    'Họ và tên: ........ đơn vị công tác: Phòng Nội vụ.',
    'Các hội, đoàn thể, trường học… tập thể nào cũng đăng ký.',
    'Tặng Giấy khen cho các tập thể, cá nhân…',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });

  it('leaves the forms of guidance letters alone', () => {
    const pages = [pageOf(['Khen thưởng: tặng Giấy khen cho ..... tập thể.'])];
    expect(blankCount.look(facts({ pages, document: head({ kind: 'cong_van' }) }))).toEqual([]);
    expect(blankCount.look(facts({ pages }))).toHaveLength(1);
  });
});
