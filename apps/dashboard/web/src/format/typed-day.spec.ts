import { parseTypedDay, typedDay } from './typed-day.js';

describe('typedDay and parseTypedDay', () => {
  it('put the day before the month', () => {
    expect(typedDay('2017-03-04')).toBe('04/03/2017');
    expect(parseTypedDay('04/03/2017')).toBe('2017-03-04');
  });

  it.each(['4/3/2017', '04.03.2017', '4-3-2017', ' 2017-03-04 '])('parseTypedDay reads %o', (text) => {
    expect(parseTypedDay(text)).toBe('2017-03-04');
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
      expect(typedDay(text)).toBe(text);
    },
  );
});
