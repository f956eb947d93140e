import { safeReturn } from './safe-return.js';

describe('safeReturn', () => {
  it('returns the path from which the caller came', () => {
    expect(safeReturn({ from: '/org-units/01?framework=x' })).toBe('/org-units/01?framework=x');
  });

  it.each([
    null,
    undefined,
    {},
    { from: 5 },
    { from: '//evil.example' },
    { from: '/\\evil' },
    { from: 'https://x' },
    { from: '/sign-in' },
  ])('returns the overview for the unsafe state %o', (state) => {
    expect(safeReturn(state)).toBe('/');
  });
});
