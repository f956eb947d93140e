import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameworkYaml } from '../../../../test/support/framework-factory.js';
import { FrameworkFiles } from './framework-files.js';

describe('FrameworkFiles', () => {
  let directory: string;
  let files: FrameworkFiles;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'thang-files-'));
    await write('a.yaml', frameworkYaml({ id: 'a' }));
    files = new FrameworkFiles([directory]);
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const write = (name: string, content: unknown) =>
    writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));

  /** Returns ids or rules; `null` when nothing changed. */
  async function look(): Promise<string[] | null> {
    const found = await files.look();
    if (!found) return null;
    return 'errors' in found ? found.errors.map(({ rule }) => rule) : found.frameworks.map(({ id }) => id);
  }
  async function settle(): Promise<string[] | null> {
    await look();
    return look();
  }

  it('loads files once they have stopped changing, and then not again', async () => {
    expect(await look()).toBeNull();
    expect(await look()).toEqual(['a']);
    expect(await look()).toBeNull();
  });

  it('loads files again when one is changed, added or removed', async () => {
    await settle();
    await write('a.yaml', frameworkYaml({ id: 'changed' }));
    expect(await settle()).toEqual(['changed']);
    await write('b.yaml', frameworkYaml({ id: 'b' }));
    expect(await settle()).toEqual(['changed', 'b']);
    await rm(join(directory, 'a.yaml'));
    expect(await settle()).toEqual(['b']);
    await write('notes.txt', 'not a framework');
    expect(await settle()).toBeNull();
  });

  it('loads a file again when another one of the same size replaced it', async () => {
    await settle();
    const path = join(directory, 'a.yaml');
    await write('new', frameworkYaml({ id: 'z' }));
    await utimes(join(directory, 'new'), 1, 1);
    await utimes(path, 1, 1);
    await settle();
    await rename(join(directory, 'new'), path);
    expect(await settle()).toEqual(['z']);
  });

  it('waits while a file is being written', async () => {
    await settle();
    await write('a.yaml', 'id: [');
    expect(await look()).toBeNull();
    await write('a.yaml', frameworkYaml({ id: 'whole' }));
    expect(await look()).toBeNull();
    expect(await look()).toEqual(['whole']);
  });

  it('reports a problem once', async () => {
    await settle();
    await write('a.yaml', 'id: [');
    expect(await settle()).toContain('yaml-syntax');
    expect(await look()).toBeNull();
    await rm(directory, { recursive: true });
    expect(await settle()).toEqual(['unreadable']);
    await mkdir(directory);
    expect(await settle()).toEqual([]);
  });
});
