import { spanOf } from './simulated-span.js';

describe('spanOf', () => {
  it.each([
    [86_400, { unit: 'days', value: 1 }],
    [216_000, { unit: 'days', value: 2.5 }],
    [21_600, { unit: 'hours', value: 6 }],
    [90, { unit: 'minutes', value: 1.5 }],
    [10, { unit: 'seconds', value: 10 }],
  ] as const)('converts a clock that runs %d times as fast', (rate, span) => {
    expect(spanOf(rate)).toEqual(span);
  });
});
