import fc from 'fast-check';
import { orgUnitOfSource, unitSourceOf } from './unit-source.js';

describe('the unit source', () => {
  it('names the org unit that it belongs to', () => {
    expect(unitSourceOf('H57.12')).toBe('/org-units/H57.12');
    expect(orgUnitOfSource('/org-units/H57.12')).toBe('H57.12');
  });

  it('leads back to every code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (code) => {
        expect(orgUnitOfSource(unitSourceOf(code))).toBe(code);
      }),
    );
  });

  it.each([
    '/org-units/',
    '/org-units/H57/x',
    '/org-units/%48',
    '/org-units/%',
    '/portal/H57',
    'https://a.example/',
  ])('is not %s', (source) => {
    expect(orgUnitOfSource(source)).toBeNull();
  });
});
