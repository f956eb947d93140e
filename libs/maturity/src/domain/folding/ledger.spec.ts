import { decimalsOf } from '../measures/measure-catalogue.js';
import { Ledger } from './ledger.js';

describe('Ledger', () => {
  it('turns the -0 of an empty take-back into 0', () => {
    const ledger = new Ledger(decimalsOf);
    ledger.set('outcomes.improvement', 1, 0, 'outcome/1');
    ledger.set('outcomes.improvement', 2, null, 'outcome/1');
    expect(ledger.deltas().map(({ amount, n = 1 }) => [amount, n])).toEqual([
      [0, 1],
      [0, -1],
    ]);
  });
});
