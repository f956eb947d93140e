import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bilingual, DomainError } from '#kernel';
import { problemOf } from './problem.js';
import { problemStatuses } from './problem-statuses.js';

const ROOT = join(import.meta.dirname, '../../../..');

/** Returns every code with which a DomainError, or a class derived from it, is thrown in the sources. */
function codesThrown(): Set<string> {
  const codes = new Set<string>();
  for (const folder of ['libs', 'apps', 'config']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/(?<!spec)\.ts$/.test(file)) continue;
      const source = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const [, code] of source.matchAll(/new DomainError\(\s*'([^']+)'/g)) codes.add(code!);
      if (!source.includes('extends DomainError')) continue;
      for (const [, code] of source.matchAll(/super\(\s*'([a-z-]+)'/g)) codes.add(code!);
    }
  }
  return codes;
}

describe('problemStatuses', () => {
  it('contains every code that the sources throw', () => {
    const missing = [...codesThrown()].filter((code) => !(code in problemStatuses));
    expect(missing).toEqual([]);
  });

  it('is compared with codes that were found in the sources', () => {
    expect([...codesThrown()]).toEqual(
      expect.arrayContaining(['key-not-found', 'behind', 'invalid-request']),
    );
  });
});

describe('problemOf', () => {
  it('returns the extensions of a domain error', () => {
    const error = new DomainError('behind', 'Not there yet.', { position: '7' });
    expect(problemOf(error)).toEqual({
      type: 'urn:thang:problem:behind',
      title: 'Service Unavailable',
      status: 503,
      detail: 'Not there yet.',
      code: 'behind',
      position: '7',
    });
  });

  it("words a domain error in the caller's language when it knows both", () => {
    const error = new DomainError('behind', bilingual('Chưa tới.', 'Not there yet.'));
    expect(problemOf(error, 'vi')).toMatchObject({ detail: 'Chưa tới.' });
    expect(problemOf(error, 'en')).toMatchObject({ detail: 'Not there yet.' });
    expect(error.message).toBe('behind: Not there yet.');
  });

  it.each([
    ['a shut-down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['too many connections', Object.assign(new Error('sorry, too many clients already'), { code: '53300' })],
    ['a full pool', new Error('timeout exceeded when trying to connect')],
    ['a dual-stack refusal', new AggregateError([Object.assign(new Error('no'), { code: 'ECONNREFUSED' })])],
  ])('calls the service unavailable after %s', (_, error) => {
    expect(problemOf(error)).toMatchObject({ code: 'unavailable', status: 503, retryAfter: 2 });
  });

  it.each([
    ['PostgreSQL', Object.assign(new Error('could not extend file'), { code: '53100' })],
    ['Node', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })],
  ])('says that the disk is full when %s does', (_, error) => {
    expect(problemOf(error)).toMatchObject({ code: 'disk-full', status: 503, retryAfter: 5 });
  });

  it.each([
    ['broken SQL', Object.assign(new Error('syntax error'), { code: '42601' })],
    ['a missing file', Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' })],
    ['a bug', new TypeError('x is not a function')],
    ['something that is no error', 'text'],
  ])('has no words for %s', (_, error) => {
    expect(problemOf(error)).toBeNull();
  });
});
