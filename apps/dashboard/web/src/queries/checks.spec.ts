import { checksVerdict, type CheckOutcome, type FailedCheck } from './checks.js';

const rules = (...outcomes: CheckOutcome[]) =>
  outcomes.map((outcome) => ({ rule: 'jump' as const, outcome }));

describe('checksVerdict', () => {
  it.each([
    ['passed-all', rules('passed', 'passed')],
    ['passed-some', rules('passed', 'nothing-to-check')],
    ['passed-some', rules('not-from-here', 'passed')],
    ['nothing-checked', rules('nothing-to-check', 'not-from-here')],
    ['nothing-checked', rules()],
  ])('is %s without findings after %j', (verdict, given) => {
    expect(checksVerdict({ items: [], rules: given })).toBe(verdict);
  });

  it('is doubtful with any finding', () => {
    expect(checksVerdict({ items: [{} as FailedCheck], rules: rules('failed', 'passed') })).toBe('doubtful');
  });
});
