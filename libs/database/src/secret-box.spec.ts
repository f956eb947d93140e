import { SecretBox } from './secret-box.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('SecretBox', () => {
  it('opens what it sealed, and seals the same secret differently each time', () => {
    const box = new SecretBox('key');
    const sealed = box.seal(secret, 'sub_1');
    expect(sealed).not.toContain(secret);
    expect(sealed).not.toBe(box.seal(secret, 'sub_1'));
    expect(new SecretBox('key').open(sealed, 'sub_1')).toBe(secret);
  });

  it('does not open with another key, for another context, or after an alteration', () => {
    const sealed = new SecretBox('key').seal(secret, 'sub_1');
    expect(() => new SecretBox('other').open(sealed, 'sub_1')).toThrow();
    expect(() => new SecretBox('key').open(sealed, 'sub_2')).toThrow();
    expect(() => new SecretBox('key').open(sealed.replace(/.{4}$/, 'AAAA'), 'sub_1')).toThrow();
    expect(() => new SecretBox(null).open(sealed, 'sub_1')).toThrow('no key');
  });

  it('opens with a key what was stored without one', () => {
    const stored = new SecretBox(null).seal(secret, 'sub_1');
    expect(new SecretBox('key').open(stored, 'sub_1')).toBe(secret);
  });
});
