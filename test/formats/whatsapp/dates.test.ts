import { describe, expect, test } from 'vitest';
import { ordersOf, type WrittenDate } from '../../../src/formats/whatsapp/dates.ts';

const style = { isYearFirst: false, hasSlashes: true };
const datesOf = (...texts: readonly string[]) =>
  texts.map((text) => text.split('/') as unknown as WrittenDate);

describe('the order of day and month', () => {
  test.each([
    ['is asked when both fit', datesOf('3/4/2026', '11/12/2026'), {}, ['dmy', 'mdy']],
    ['is the day first without slashes', datesOf('3/4/2026', '11/12/2026'), { hasSlashes: false }, ['dmy']],
    ['follows from one day above twelve', datesOf('3/4/2026', '11/13/2026'), {}, ['mdy']],
    ['is the month first after a whole year', datesOf('2026/3/4', '2026/11/12'), {}, ['ymd']],
    ['is the day first after a whole year only where it must be', datesOf('2026/13/4'), {}, ['ydm']],
    ['contradicts itself', datesOf('13/4/2026', '4/13/2026'), {}, []],
  ])('%s', (_, dates, more, expected) => {
    expect(ordersOf({ dates, ...style, ...more })).toEqual(expected);
  });

  test('is not changed by one date in fifty that somebody pasted, but by two', () => {
    const usual = datesOf(...Array.from({ length: 98 }, (_, at) => `4/${13 + (at % 15)}/2026`));
    const pasted = datesOf('13/4/2026', '14/4/2026');
    expect(ordersOf({ ...style, dates: [...usual, ...pasted] })).toEqual(['mdy']);
    expect(ordersOf({ ...style, dates: [...usual, ...pasted, ...datesOf('15/4/2026')] })).toEqual([]);
  });
});
