import { Passwords } from './passwords.js';

const passwords = new Passwords();
const PASSWORD = 'một câu dài dễ nhớ';

describe('Passwords', () => {
  it('hashes with argon2id, differently each time, and verifies', async () => {
    const [one, other] = [await passwords.hash(PASSWORD), await passwords.hash(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwords.verify(PASSWORD, one)).toBe(true);
    expect(await passwords.verify(`${PASSWORD} `, one)).toBe(false);
  });

  it('takes letters of either Unicode form as the same password', async () => {
    const stored = await passwords.hash(PASSWORD.normalize('NFC'));
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD.normalize('NFC'));
    expect(await passwords.verify(PASSWORD.normalize('NFD'), stored)).toBe(true);
  });

  it('verifies against a hash of the same cost when the account is unknown, and never succeeds', async () => {
    expect(await passwords.verify(PASSWORD, null)).toBe(false);
    const [known, unknown] = [await passwords.hash(PASSWORD), await passwords['hashOfUnknown']()];
    const costOf = (hash: string): string => hash.split('$').slice(0, 4).join('$');
    expect(costOf(unknown)).toBe(costOf(known));
  });

  it.each([
    ['11 characters', 'a'.repeat(11)],
    ['1,025 characters', 'a'.repeat(1_025)],
    ['an empty one', ''],
  ])('refuses %s', async (_, password) => {
    await expect(async () => passwords.hash(password)).rejects.toMatchObject({ code: 'invalid-password' });
  });

  it.each([
    ['12 letters of one kind, without digits or signs', 'mmmmmmmmmmmm'],
    ['12 characters outside the basic plane', '😀'.repeat(12)],
    ['1,024 characters', 'a'.repeat(1_024)],
  ])('accepts %s', async (_, password) => {
    expect(await passwords.verify(password, await passwords.hash(password))).toBe(true);
  });

  it('refuses callers when too many wait, so that a flood cannot fill the memory', async () => {
    const stored = await passwords.hash(PASSWORD);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => passwords.verify('a wrong password', stored, `address ${n}`)),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
    );
    expect(refused).toEqual(Array(8).fill('overloaded'));
  });

  it('refuses one address whose tries wait, while another one is served', async () => {
    const stored = await passwords.hash(PASSWORD);
    const flood = Promise.allSettled(
      Array.from({ length: 30 }, () => passwords.verify('a wrong password', stored, 'flood')),
    );
    expect(await passwords.verify(PASSWORD, stored, 'person')).toBe(true);
    const outcomes = await flood;
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(9);
  });
});
