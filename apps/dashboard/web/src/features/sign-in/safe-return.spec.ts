import { safeReturn } from './safe-return.js';

describe('safeReturn', () => {
  it('leads back to where one was', () => {
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
  ])('leads to the overview from %p', (state) => {
    expect(safeReturn(state)).toBe('/');
  });
});
