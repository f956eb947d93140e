import type { FrameworkProblem } from './domain/index.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { FrameworkSet } from './framework-set.js';

const framework = (id: string, hash = id) => ({ ...frameworkFrom({ id }), hash });
const problem = (file: string): FrameworkProblem => ({
  file,
  path: '/id',
  line: 1,
  rule: 'schema-pattern',
  detail: 'It must match.',
});

describe('FrameworkSet', () => {
  it('is replaced as a whole, and reports whether that changes anything', () => {
    const set = new FrameworkSet([framework('a')]);
    const { hash } = set;
    expect(set.replace([framework('a')])).toBe(false);
    expect(set.hash).toBe(hash);
    expect(set.replace([framework('a', 'edited'), framework('b')])).toBe(true);
    expect(set.hash).not.toBe(hash);
    expect(set.frameworks.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps its frameworks while files are wrong, and lists the problems until they are mended', () => {
    const set = new FrameworkSet([framework('a')]);
    expect(set.problems).toEqual([]);
    expect(set.keepDespite([problem('x')])).toEqual([problem('x')]);
    expect(set.keepDespite([problem('x'), problem('y')])).toEqual([problem('y')]);
    expect(set.problems).toEqual([problem('x'), problem('y')]);
    expect(set.frameworks.map(({ id }) => id)).toEqual(['a']);
    expect(set.replace([framework('a')])).toBe(false);
    expect(set.problems).toEqual([]);
    expect(set.keepDespite([problem('x')])).toEqual([problem('x')]);
  });
});
