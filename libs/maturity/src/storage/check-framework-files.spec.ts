import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { frameworkYaml } from '../../../../test/support/framework-factory.js';
import { checkFrameworkFiles } from './check-framework-files.js';

describe('checkFrameworkFiles', () => {
  let root: string;
  let installed: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'thang-check-'));
    installed = join(root, 'installed');
    await mkdir(installed);
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  async function write(name: string, fields: Record<string, unknown>): Promise<string> {
    const path = join(root, name);
    // Write one field per line, so that each place has its own line number.
    await writeFile(path, JSON.stringify(frameworkYaml(fields), null, 1));
    return path;
  }
  const edition = (id: string, validFrom: string) => ({
    edition: { id, validFrom, source: { vi: 'x', en: 'x' } },
  });

  it('returns the framework of a correct file', async () => {
    const file = await write('a.yaml', { id: 'a' });
    expect(await checkFrameworkFiles([file], [installed])).toMatchObject({
      files: [{ file, framework: { id: 'a' }, problems: [] }],
      elsewhere: [],
    });
  });

  it('returns all problems of each file, with lines', async () => {
    const bad = await write('bad.yaml', { id: 'Bad', kpis: [] });
    const good = await write('good.yaml', { id: 'good' });
    const { files } = await checkFrameworkFiles([bad, good, join(root, 'gone.yaml')], []);
    expect(files.map(({ framework, problems }) => [framework?.id, problems.map(({ rule }) => rule)])).toEqual(
      [
        [undefined, expect.arrayContaining(['schema-pattern', 'schema-minItems'])],
        ['good', []],
        [undefined, ['unreadable']],
      ],
    );
    expect(files[0]?.problems.every(({ line }) => line !== null)).toBe(true);
  });

  it('compares a file with the installed editions and with the other given files', async () => {
    await write('installed/a.yaml', { id: 'a', ...edition('1', '2020-01-01') });
    const next = await write('next.yaml', { id: 'a', ...edition('2', '2025-01-01') });
    const same = await write('same.yaml', { id: 'a', ...edition('2', '2030-01-01') });
    const { files } = await checkFrameworkFiles([next, same], [installed]);
    expect(
      files.map(({ problems }) => problems.map(({ path, rule, line }) => [path, rule, line !== null])),
    ).toEqual([
      [['/edition/validFrom', 'overlapping-editions', true]],
      [
        ['/edition/validFrom', 'overlapping-editions', true],
        ['/edition/id', 'duplicate-edition', true],
      ],
    ]);
  });

  it('never compares a file with itself, however its path is written', async () => {
    const file = await write('installed/a.yaml', { id: 'a' });
    await symlink(file, join(root, 'link.yaml'));
    for (const path of [file, relative(process.cwd(), file), join(root, 'link.yaml')]) {
      const { files } = await checkFrameworkFiles([path], [installed]);
      expect(files).toMatchObject([{ file: path, problems: [] }]);
    }
  });

  it('lists installed files that are broken, and no given file twice', async () => {
    await write('installed/broken.yaml', { kpis: [] });
    const given = await write('installed/given.yaml', { id: 'Wrong' });
    const { elsewhere } = await checkFrameworkFiles([given], [installed, join(root, 'nowhere')]);
    expect(new Set(elsewhere.map(({ file }) => relative(root, file)))).toEqual(
      new Set(['installed/broken.yaml', 'nowhere']),
    );
  });
});
