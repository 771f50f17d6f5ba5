import { expect, it } from 'vitest';
import { printedDay } from '../model/printed-day.ts';
import { parseDate } from '../web/parts/printed-date.ts';

it.each([
  ['31/12/2023', '2023-12-31'],
  ['1/2/2024', '2024-02-01'],
  [' 01.02.2024 ', '2024-02-01'],
  ['', ''],
  ['31/02/2024', null],
  ['2024', null],
  ['12/31/2023', null],
])('reads “%s” as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it('prints what it reads', () => {
  expect(printedDay('2024-02-01')).toBe('01/02/2024');
});
