import { crossingOf } from './crossing.js';

const quotient = (numerator: number | null, denominator: number | null = null) => ({
  numerator,
  denominator,
});

describe('crossingOf', () => {
  it.each([
    ['numerator alone', quotient(20), quotient(22), 25, 3],
    ['a share of a fixed whole', quotient(40, 100), quotient(41, 100), 0.5, 10],
    ['a share of a growing whole', quotient(20, 100), quotient(21, 101), 0.5, 60],
    ['a falling share', quotient(20, 100), quotient(20, 102), 0.125, 30],
    ['between two', quotient(3, 10), quotient(5, 10), 0.85, 3],
    ['what is there already', quotient(50, 100), quotient(51, 101), 0.25, -33],
    ['what never comes', quotient(1, 2), quotient(1, 2), 0.75, null],
    ['what is silent', quotient(null, 2), quotient(1, 2), 0.75, null],
    ['what falls silent', quotient(1, 2), quotient(null, 2), 0.75, null],
  ])('%s', (_, now, next, to, expected) => {
    expect(crossingOf(now, next, to)).toBe(expected);
  });
});
