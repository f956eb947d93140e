import { parseTypedDay, typedDay } from './typed-day.js';

describe('typedDay and parseTypedDay', () => {
  it('put the day before the month', () => {
    expect(typedDay('2017-03-04', 'vi')).toBe('04/03/2017');
    expect(parseTypedDay('04/03/2017')).toBe('2017-03-04');
  });

  it.each(['4/3/2017', '04.03.2017', '4-3-2017', ' 2017-03-04 '])('parseTypedDay reads %o', (text) => {
    expect(parseTypedDay(text)).toBe('2017-03-04');
  });

  it('write the month as a word in English, and read it', () => {
    expect(typedDay('2026-11-30', 'en')).toBe('30 Nov 2026');
    for (const text of ['30 Nov 2026', '30 november 2026', '30-Nov-26', '30 nov. 2026', '30/11/2026'])
      expect(parseTypedDay(text)).toBe('2026-11-30');
    for (const text of ['30 Nov', '31 Feb 2026', '3 xyz 2026', '3 ma'])
      expect(parseTypedDay(text)).toBe(text);
  });

  it.each(['04032017', '040317', '4/3/17', '04.03.17'])(
    'parseTypedDay reads %o as people type it in a hurry',
    (text) => {
      expect(parseTypedDay(text)).toBe('2017-03-04');
    },
  );

  it.each(['', '04/03', '310217', '0403201', '31/02/2017', '04/13/2017', 'today'])(
    'both return %o unchanged',
    (text) => {
      expect(parseTypedDay(text)).toBe(text);
      expect(typedDay(text, 'vi')).toBe(text);
    },
  );
});
