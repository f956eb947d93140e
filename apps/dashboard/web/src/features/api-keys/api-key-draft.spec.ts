import { problemFrom } from '../../api/problem.js';
import { apiKeyProblems, emptyApiKey, missingKeyFields, newApiKey } from './api-key-draft.js';

describe('API key draft', () => {
  it('leaves empty fields out of the request', () => {
    expect(newApiKey({ ...emptyApiKey, name: ' portal ' }, 'Asia/Ho_Chi_Minh')).toEqual({
      name: 'portal',
      rights: ['read'],
    });
  });

  it('lets the key expire at the end of its last day', () => {
    const draft = {
      ...emptyApiKey,
      name: 'p',
      expires: '2024-12-31',
      unit: { code: '48', name: 'x' },
      source: '/s',
    };
    expect(newApiKey(draft, 'Asia/Ho_Chi_Minh')).toEqual({
      name: 'p',
      rights: ['read'],
      orgUnit: '48',
      source: '/s',
      expiresAt: '2024-12-31T17:00:00.000Z',
    });
    expect(newApiKey({ ...draft, expires: '2025-09-06' }, 'America/Santiago').expiresAt).toBe(
      '2025-09-07T04:00:00.000Z',
    );
  });

  it('requires a name, a right and a valid last day if there is one', () => {
    expect(missingKeyFields({ ...emptyApiKey, rights: [], expires: '31/02' })).toEqual([
      'name',
      'rights',
      'expires',
    ]);
    expect(missingKeyFields({ ...emptyApiKey, name: 'p' })).toEqual([]);
  });

  it("assigns the server's complaints to fields", () => {
    const problem = problemFrom(400, {
      errors: [
        { pointer: '/rights/1', detail: 'Unknown.' },
        { pointer: '', detail: 'x' },
      ],
    });
    expect(apiKeyProblems(problem, 'en')).toEqual({ rights: 'Unknown.' });
  });
});
