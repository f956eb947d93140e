import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../test/support/logged-event-factory.js';
import { editionsOn, appliesToOrgUnit } from './applicability.js';

describe('appliesToOrgUnit', () => {
  it('accepts org units of the levels that the framework names', () => {
    expect(
      appliesToOrgUnit({ levels: ['province'], within: null }, { level: 'province', path: ['VN-HN', 'VN'] }),
    ).toBe(true);
    expect(
      appliesToOrgUnit(
        { levels: ['province'], within: null },
        { level: 'commune', path: ['x', 'VN-HN', 'VN'] },
      ),
    ).toBe(false);
  });

  it('accepts only the org unit in `within` and those below it', () => {
    const own = { levels: ['province', 'commune'], within: 'VN-HN' } as const;
    expect(appliesToOrgUnit(own, { level: 'province', path: ['VN-HN', 'VN'] })).toBe(true);
    expect(appliesToOrgUnit(own, { level: 'commune', path: ['x', 'VN-HN', 'VN'] })).toBe(true);
    expect(appliesToOrgUnit(own, { level: 'province', path: ['VN-DN', 'VN'] })).toBe(false);
  });
});

describe('editionsOn', () => {
  const source = { vi: 'x', en: 'x' };
  const first = {
    ...frameworkFrom({ edition: { id: '1', validFrom: '2020-01-01', validTo: '2024-12-31', source } }),
    hash: 'a',
  };
  const second = { ...frameworkFrom({ edition: { id: '2', validFrom: '2025-01-01', source } }), hash: 'b' };

  it.each([
    ['2019-12-31', []],
    ['2020-01-01', ['1']],
    ['2024-12-31', ['1']],
    ['2025-01-01', ['2']],
  ])('returns the effective editions on %s', (day, expected) => {
    expect(editionsOn([first, second], dayOf(day)).map(({ edition }) => edition.id)).toEqual(expected);
  });
});
