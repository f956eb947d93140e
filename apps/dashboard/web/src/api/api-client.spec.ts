import { dataOf, given, type ApiClient } from './api-client.js';

describe('parameters of a call', () => {
  it('are left out when they have no value; false and 0 are values', () => {
    const query = { q: '', cursor: null, asOf: undefined, limit: 0, mine: false, level: 'province' };
    expect(given(query)).toEqual({ limit: 0, mine: false, level: 'province' });
  });
});

describe('calls that the contract does not know', () => {
  /** These lines are compiled, not called: `npm run check` fails as soon as one of them compiles. */
  const calls = [
    // @ts-expect-error There is no such path.
    (api: ApiClient) => api.calls.GET('/api/v1/no-such-path'),
    // @ts-expect-error The path names an org unit.
    (api: ApiClient) => api.calls.GET('/api/v1/org-units/{code}/actions', { params: {} }),
    (api: ApiClient) =>
      api.calls.GET('/api/v1/overview', {
        // @ts-expect-error A day is a text.
        params: { query: { framework: 'vn-766', root: 'VN', asOf: 20260131 } },
      }),
    async (api: ApiClient) => {
      const about = await dataOf(api.calls.GET('/api/v1/about'));
      // @ts-expect-error The answer has no such member.
      return about.noSuchMember as unknown;
    },
  ];

  it('do not compile, so that a wrong document breaks the build', () => {
    expect(calls.every((call) => typeof call === 'function')).toBe(true);
  });
});
