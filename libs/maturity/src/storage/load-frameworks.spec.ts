import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworkYaml } from '../../../../test/support/framework-factory.js';
import { loadFrameworks } from './load-frameworks.js';

describe('loadFrameworks', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'thang-frameworks-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const write = (name: string, fields: Record<string, unknown> = {}) =>
    writeFile(join(directory, name), JSON.stringify(frameworkYaml(fields)));

  it('reads the YAML files of all directories by name, with the hash of each file', async () => {
    await mkdir(join(directory, 'more'));
    await write('b.yaml', { id: 'b' });
    await write('a.yaml', { id: 'a' });
    await write('more/c.yaml', { id: 'c' });
    await writeFile(join(directory, 'framework.schema.json'), '{}');
    const loaded = await loadFrameworks([directory, join(directory, 'more')]);
    expect('frameworks' in loaded && loaded.frameworks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const bytes = JSON.stringify(frameworkYaml({ id: 'a' }));
    expect('frameworks' in loaded && loaded.frameworks[0]?.hash).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('returns the errors within and between all files, and no framework', async () => {
    await write('a.yaml');
    await write('b.yaml');
    await write('c.yaml', { id: 'Wrong' });
    await writeFile(join(directory, 'd.yaml'), '[');
    await symlink(join(directory, 'gone'), join(directory, 'e.yaml'));
    const loaded = await loadFrameworks([directory, join(directory, 'nowhere')]);
    expect(
      'errors' in loaded && loaded.errors.map(({ file, rule }) => [file.slice(directory.length + 1), rule]),
    ).toEqual([
      ['c.yaml', 'schema-pattern'],
      ['d.yaml', 'yaml-syntax'],
      ['e.yaml', 'unreadable'],
      ['nowhere', 'unreadable'],
      ['b.yaml', 'duplicate-edition'],
    ]);
  });
});
