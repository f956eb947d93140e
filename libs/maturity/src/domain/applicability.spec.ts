import { frameworkFrom } from '../../../../test/support/framework-factory.js';
import { dayOf } from '../../../../test/support/logged-event-factory.js';
import { editionsOn, appliesToOrgUnit } from './applicability.js';

describe('which org units a framework studies', () => {
  it('those of its levels', () => {
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

  it('at or below the org unit that brought it', () => {
    const own = { levels: ['province', 'commune'], within: 'VN-HN' } as const;
    expect(appliesToOrgUnit(own, { level: 'province', path: ['VN-HN', 'VN'] })).toBe(true);
    expect(appliesToOrgUnit(own, { level: 'commune', path: ['x', 'VN-HN', 'VN'] })).toBe(true);
    expect(appliesToOrgUnit(own, { level: 'province', path: ['VN-DN', 'VN'] })).toBe(false);
  });
});

describe('the editions effective', () => {
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
  ])('on %s', (day, expected) => {
    expect(editionsOn([first, second], dayOf(day)).map(({ edition }) => edition.id)).toEqual(expected);
  });
});
