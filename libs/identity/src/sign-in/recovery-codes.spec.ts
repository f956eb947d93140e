import { hashRecoveryCode, isRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten different codes of four groups', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });

  it('are recognised however people write them down', () => {
    const [code = ''] = newRecoveryCodes();
    const written = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(isRecoveryCode(written)).toBe(true);
    expect(hashRecoveryCode(written)).toEqual(hashRecoveryCode(code));
  });

  it.each(['', '123456', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN-PQRS-T'])('are not "%s"', (text) => {
    expect(isRecoveryCode(text)).toBe(false);
  });
});
