import { describe, expect, it } from 'vitest';
import { facts, head } from '../testing/facts.ts';
import { figure, yearPeriod } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';
import { inShort } from '../testing/read.ts';
import { datesBeforeEvents } from './dates-before-events.ts';

const issuedOn = '2021-11-05';
const look = (line: string, ...figures: ReturnType<typeof figure>[]) =>
  inShort(
    datesBeforeEvents.look(facts({ document: head({ issuedOn }), pages: [pageOf([line])], figures })),
    'issued',
    'event',
  );

describe('dates-before-events', () => {
  it('asks about awards of a year that had not begun', () => {
    expect(look('', figure({ period: yearPeriod(2022) }))).toEqual(['warning 05/11/2021 2022']);
    expect(look('', figure({ period: yearPeriod(2021) }))).toEqual([]);
    expect(look('', figure({ period: yearPeriod(2022), status: 'target' }))).toEqual([]);
  });

  it.each([
    'Ngày 15/12/2021, Sở đã tổ chức hội nghị tổng kết.',
    'Ngày 15 tháng 12 năm 2021, Sở đã tổ chức hội nghị tổng kết.',
  ])('asks about what was done after the day of the document: “%s”', (line) => {
    expect(look(line)).toEqual(['warning 05/11/2021 15/12/2021']);
  });

  it.each([
    'Ngày 15/10/2021, Sở đã tổ chức hội nghị tổng kết.',
    'Hội nghị sẽ được tổ chức ngày 15/12/2021.',
    'Hồ sơ gửi về Sở trước ngày 15/12/2021.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });

  it('is silent where the day of the document is not known', () => {
    expect(datesBeforeEvents.look(facts({ figures: [figure({ period: yearPeriod(2022) })] }))).toEqual([]);
  });
});
