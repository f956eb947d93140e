import { keyState } from './key-state.js';

describe('keyState', () => {
  const now = Date.parse('2024-06-10T00:00:00Z');

  it('is revoked for good, whatever its date says', () => {
    expect(keyState({ revokedAt: '2024-01-01T00:00:00Z', expiresAt: '2030-01-01T00:00:00Z' }, now)).toBe(
      'revoked',
    );
  });

  it('expires at its instant', () => {
    expect(keyState({ revokedAt: null, expiresAt: '2024-06-10T00:00:00Z' }, now)).toBe('expired');
    expect(keyState({ revokedAt: null, expiresAt: '2024-06-10T00:00:01Z' }, now)).toBe('active');
    expect(keyState({ revokedAt: null, expiresAt: null }, now)).toBe('active');
  });
});
