import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the code asks `projectPath` for, up to what is known at run time only. */
const NAMED = /projectPath\(['`]([\w./-]+)/g;

describe('the packed package', () => {
  it('contains every file of the installation that the code reads', async () => {
    const named = await namedPaths();
    expect(named).toContain('config/contract/');
    const { files } = JSON.parse(await readFile('package.json', 'utf8')) as { files: string[] };
    const packed = ['package.json', ...files.filter((entry) => !entry.startsWith('!'))].map(patternOf);
    expect(named.filter((path) => !packed.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});

/** An entry of `files` is a file, a folder with all below it, or a pattern of files of one folder. */
function patternOf(entry: string): RegExp {
  return new RegExp(`^${entry.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}(/|$)`);
}

async function namedPaths(): Promise<string[]> {
  const folders = ['apps', 'libs', 'config'];
  const entries = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const sources = entries
    .flat()
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .map(({ parentPath, name }) => join(parentPath, name));
  const found: string[] = [];
  for (const source of sources)
    found.push(...[...(await readFile(source, 'utf8')).matchAll(NAMED)].map(([, path = '']) => path));
  return [...new Set(found)];
}
