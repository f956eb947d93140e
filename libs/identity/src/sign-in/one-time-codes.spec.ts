import fc from 'fast-check';
import { TOTP } from 'otpauth';
import { newOneTimeSecret, oneTimeUri, stepOfCode } from './one-time-codes.js';

const NOW = Date.parse('2026-11-30T08:00:10Z');
const STEP_MS = 30_000;

/** Returns the code that an authenticator app shows at the moment. */
function codeAt(secret: string, at: number): string {
  return new TOTP({ secret }).generate({ timestamp: at });
}

describe('one-time codes', () => {
  it('are those of RFC 6238', () => {
    // The secret of the RFC's appendix B; the last six digits of its code at 59 seconds.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(stepOfCode('287082', secret, 59_000)).toBe(1);
  });

  it('count one step before and one after, and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 2 ** 40 }), (steps, at) => {
        const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
        const step = stepOfCode(codeAt(secret, at + 4 * STEP_MS + steps * STEP_MS), secret, at + 4 * STEP_MS);
        const found = step === null ? null : step - Math.floor((at + 4 * STEP_MS) / STEP_MS);
        // Codes of two steps are alike once in a million; then the nearer step is found.
        return Math.abs(steps) <= 1 ? found !== null : found === null || Math.abs(found) <= 1;
      }),
    );
  });

  it('do not count for another secret', () => {
    const [one, other] = [newOneTimeSecret(), newOneTimeSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    const code = ['one', 'two', 'three'].map((_, i) => codeAt(one, NOW + i * STEP_MS * 10));
    const found = code.filter((each, i) => stepOfCode(each, other, NOW + i * STEP_MS * 10) !== null);
    expect(found.length).toBeLessThan(3);
  });

  it('are set up by a URI that names the installation and the account', () => {
    const uri = oneTimeUri('JBSWY3DPEHPK3PXP', { issuer: 'Thang', account: 'an@hue.gov.vn' });
    expect(uri).toContain('otpauth://totp/Thang:an%40hue.gov.vn?');
    expect(uri).toContain('secret=JBSWY3DPEHPK3PXP');
  });
});
