import { SignInThrottle, TRIES_AT_ACCOUNT, TRIES_FROM_ADDRESS } from './sign-in-throttle.js';

const an = (address: string) => ({ account: 'an@hue.gov.vn', address });

async function takeUntilRefused(throttle: SignInThrottle, attempt: { account: string; address: string }) {
  for (let taken = 0; ; taken += 1) {
    try {
      await throttle.take(attempt);
    } catch (error) {
      return { taken, error };
    }
  }
}

describe('SignInThrottle', () => {
  it('refuses a guesser at one account, says when to try again, and lets the owner elsewhere in', async () => {
    const throttle = new SignInThrottle();
    const { taken, error } = await takeUntilRefused(throttle, an('192.0.2.1'));
    expect(taken).toBe(TRIES_AT_ACCOUNT.points);
    expect(error).toMatchObject({ code: 'too-many-requests' });
    expect((error as { extensions: { retryAfter: number } }).extensions.retryAfter).toBeGreaterThan(0);
    await throttle.take(an('192.0.2.2'));
  });

  it('counts an account by its address in whatever case it is typed', async () => {
    const throttle = new SignInThrottle();
    await takeUntilRefused(throttle, an('192.0.2.1'));
    const typed = { account: ' AN@Hue.gov.vn', address: '192.0.2.1' };
    await expect(throttle.take(typed)).rejects.toMatchObject({ code: 'too-many-requests' });
  });

  it('refuses one address that tries many accounts', async () => {
    const throttle = new SignInThrottle();
    const from = (index: number) => ({ account: `person-${index}@hue.gov.vn`, address: '192.0.2.1' });
    for (let index = 0; index < TRIES_FROM_ADDRESS.points; index += 1) await throttle.take(from(index));
    await expect(throttle.take(from(-1))).rejects.toMatchObject({ code: 'too-many-requests' });
    await throttle.take({ ...from(-1), address: '192.0.2.2' });
  });

  it('takes all addresses of an IPv6 network as one, and IPv4 in either spelling', async () => {
    const throttle = new SignInThrottle();
    await takeUntilRefused(throttle, an('2001:db8:1:2::1'));
    await expect(throttle.take(an('2001:db8:1:2:ffff::9'))).rejects.toMatchObject({
      code: 'too-many-requests',
    });
    await throttle.take(an('2001:db8:1:3::1'));
    await takeUntilRefused(throttle, an('192.0.2.7'));
    await expect(throttle.take(an('::ffff:192.0.2.7'))).rejects.toMatchObject({ code: 'too-many-requests' });
  });

  it('does not count what is given back, such as a successful sign-in', async () => {
    const throttle = new SignInThrottle();
    for (let index = 0; index < 3 * TRIES_AT_ACCOUNT.points; index += 1) {
      await throttle.take(an('192.0.2.1'));
      await throttle.giveBack(an('192.0.2.1'));
    }
    expect((await takeUntilRefused(throttle, an('192.0.2.1'))).taken).toBe(TRIES_AT_ACCOUNT.points);
  });

  it('lets three links by mail go to one account, then sends no more', async () => {
    const throttle = new SignInThrottle();
    const sent = [];
    for (let index = 0; index < 5; index += 1) sent.push(await throttle.takeLink(an(`192.0.2.${index}`)));
    expect(sent).toEqual([true, true, true, false, false]);
  });
});
