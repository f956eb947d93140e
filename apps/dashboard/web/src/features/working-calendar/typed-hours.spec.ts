import { textOfHours, typedHours } from './typed-hours.js';

describe('hours of a weekday as people type them', () => {
  it.each([
    ['07:30-11:30, 13:00-17:00', ['07:30-11:30', '13:00-17:00']],
    ['7h30-11h30; 13h – 17h', ['07:30-11:30', '13:00-17:00']],
    ['8-12', ['08:00-12:00']],
    ['8.15 - 12.00', ['08:15-12:00']],
    ['  ', []],
    ['cả ngày', ['cả ngày']],
  ])('read %j', (typed, hours) => {
    expect(typedHours(typed)).toEqual(hours);
  });

  it('are shown in the form that is read again', () => {
    const hours = ['07:30-11:30', '13:00-17:00'];
    expect(typedHours(textOfHours(hours))).toEqual(hours);
  });
});
