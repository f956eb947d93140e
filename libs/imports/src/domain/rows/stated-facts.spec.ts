import fc from 'fast-check';
import { StatedFacts } from './stated-facts.js';

describe('what the rows of a file stated so far', () => {
  it('answers as a table of all keys does, in any order of statements', () => {
    const statement = fc.record({ key: fc.nat(9).map(String), said: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 60 }), (statements) => {
        const facts = new StatedFacts();
        const all = new Map<string, { said: string; row: number }>();
        statements.forEach(({ key, said }, row) => {
          const before = all.get(key);
          const expected = before && (before.said === said ? 'repeated' : before.row);
          expect(facts.has(key)).toBe(before !== undefined);
          expect(facts.add(key, said, row)).toBe(expected ?? null);
          if (!before) all.set(key, { said, row });
        });
      }),
    );
  });

  it('counts how often a line was said, while the table grows', () => {
    const facts = new StatedFacts();
    const lines = Array.from({ length: 20_000 }, (_, n) => `line ${n}`);
    const counted = [1, 2, 3].map(() => new Set(lines.map((line) => facts.count(line))));
    expect(counted).toEqual([new Set([1]), new Set([2]), new Set([3])]);
  });

  it('takes at most 32 bytes for each of many facts', () => {
    const facts = new StatedFacts();
    const numbers = Array.from({ length: 100_000 }, (_, n) => n);
    const most = numbers.map((n) => {
      facts.add(`fact ${n}`, 'said', n);
      return n < 20_000 ? 0 : facts.bytes / (n + 1);
    });
    expect(Math.max(...most)).toBeLessThanOrEqual(32);
    expect(numbers.every((n) => facts.has(`fact ${n}`))).toBe(true);
  });
});
