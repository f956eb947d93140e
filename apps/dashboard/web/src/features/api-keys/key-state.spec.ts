import { keyState } from './key-state.js';

describe('keyState', () => {
  const now = Date.parse('2024-06-10T00:00:00Z');

  it('says revoked whatever the expiry date is', () => {
    expect(keyState({ revokedAt: '2024-01-01T00:00:00Z', expiresAt: '2030-01-01T00:00:00Z' }, now)).toBe(
      'revoked',
    );
  });

  it('says expired from the instant of expiry on', () => {
    expect(keyState({ revokedAt: null, expiresAt: '2024-06-10T00:00:00Z' }, now)).toBe('expired');
    expect(keyState({ revokedAt: null, expiresAt: '2024-06-10T00:00:01Z' }, now)).toBe('active');
    expect(keyState({ revokedAt: null, expiresAt: null }, now)).toBe('active');
  });
});
