import { formatLogDigest, parseLogDigest } from './log-digest.js';

describe('the text of a digest of the log', () => {
  it('is read as it is written', () => {
    const digest = { position: 8, digest: 'ab'.repeat(32) };
    expect(parseLogDigest(` ${formatLogDigest(digest).toUpperCase()}\n`)).toEqual(digest);
  });

  it.each([
    '',
    '8',
    `8:${'a'.repeat(63)}`,
    `-1:${'a'.repeat(64)}`,
    `08:${'a'.repeat(64)}`,
    `x:${'a'.repeat(64)}`,
  ])('is not read from %j', (text) => {
    expect(parseLogDigest(text)).toBeUndefined();
  });
});
