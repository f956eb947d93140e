import { parseCloudEvent, vocabulary, type EventProblem } from '../index.js';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const VALID = vocabulary.get('vn.thang.service.digitized.v1')!.examples[0]!;

function problemsOf(value: unknown): EventProblem[] {
  const result = parseCloudEvent(value, NOW);
  return result.ok ? [] : result.problems;
}

function codesOf(value: unknown): string[] {
  return problemsOf(value).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('parseCloudEvent of an event with many faults', () => {
  it('reports all problems at once', () => {
    expect(
      codesOf({ ...VALID, id: undefined, time: 'now', data: { level: 9, process: 'some', url: 1 } }),
    ).toEqual([
      '/id missing',
      '/time bad-format',
      '/data/level not-one-of',
      '/data/process not-one-of',
      '/data/url wrong-type',
    ]);
  });

  it('limits the number and the length of the problems it reports for hostile input', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`${'x'.repeat(1000)}${index}`, index]),
    );
    const problems = problemsOf({ ...VALID, data: { level: 4, ...fields } });
    expect(problems).toHaveLength(20);
    expect(JSON.stringify(problems).length).toBeLessThan(10_000);
  });

  it('rejects data that is nested ten thousand levels deep without a stack overflow', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) as object;
    expect(codesOf({ ...VALID, data: deep })[0]).toMatch(/ too-deep$/);
    expect(codesOf({ ...VALID, type: 'unknown', data: deep })).toContainEqual(
      expect.stringMatching(/ too-deep$/),
    );
  });
});
