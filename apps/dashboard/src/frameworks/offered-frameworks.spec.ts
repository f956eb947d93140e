import type { Framework } from '#maturity/domain';
import { OfferedFrameworks, usualFramework } from './offered-frameworks.js';

const framework = (id: string, within: string | null = null) =>
  ({ id, appliesTo: { levels: [], within } }) as unknown as Framework;

const all = [framework('a'), framework('b', 'HN'), framework('c'), framework('d')];

const offered = (followed: readonly string[] | null) => {
  const settings = { followed: () => Promise.resolve(followed) };
  return new OfferedFrameworks(settings as never).inOrder(all);
};
const ids = (list: Awaited<ReturnType<typeof offered>>) => list.map(({ framework: { id } }) => id);

describe('OfferedFrameworks', () => {
  it('offers the followed frameworks first, as the installation lists them', async () => {
    expect(ids(await offered(['d', 'gone', 'a']))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('offers a framework for a part of the tree before those for all where all are followed', async () => {
    const list = await offered(null);
    expect(ids(list)).toEqual(['b', 'a', 'c', 'd']);
    expect(list.every(({ followed }) => followed)).toBe(true);
  });
});

describe('usualFramework', () => {
  it('is the first followed framework with facts, even when others have more', async () => {
    expect(usualFramework(await offered(['d', 'a']), (id) => id === 'a' || id === 'b')).toBe('a');
  });

  it('is a followed framework while none of them has facts', async () => {
    expect(usualFramework(await offered(['d', 'a']), (id) => id === 'b')).toBe('d');
  });

  it('is one with facts where no followed framework applies', async () => {
    expect(usualFramework(await offered([]), (id) => id === 'c')).toBe('c');
    expect(usualFramework([], () => true)).toBeNull();
  });
});
