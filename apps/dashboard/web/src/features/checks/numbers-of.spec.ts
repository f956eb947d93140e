import { numbersOf } from './numbers-of.js';

const found = { name: 'Online', observed: 12, expected: 10 };

describe('numbersOf', () => {
  it('returns a part and the whole that it exceeds', () => {
    const whole = { measure: 'dossiers.received', name: 'Received' };
    expect(numbersOf({ ...found, rule: 'part-above-whole', whole })).toEqual([
      { label: 'part', name: 'Online', amount: 12 },
      { label: 'whole', name: 'Received', amount: 10 },
    ]);
  });

  it('returns how many services were not used', () => {
    expect(numbersOf({ rule: 'unused-supply', name: 'Services', observed: 3, expected: 10 })).toEqual([
      { label: 'used', name: 'Services', amount: 3 },
      { label: 'supplied', name: 'Services', amount: 10 },
      { label: 'unused', name: 'Services', amount: 7 },
    ]);
  });

  it.each([
    ['spike-at-period-end', ['lastDays', 'usualDays']],
    ['jump', ['month', 'usualMonth']],
    ['narrow-hysteresis', ['counted', 'needed']],
    ['few-self-filed', ['selfFiled', 'selfFiledLeast']],
    ['out-of-range', ['value', 'limit']],
    ['uneven-reports', ['measured', 'reportedInAll']],
  ] as const)('compares a %s with the usual number', (rule, labels) => {
    expect(numbersOf({ ...found, rule }).map(({ label, amount }) => [label, amount])).toEqual([
      [labels[0], 12],
      [labels[1], 10],
    ]);
  });
});
