import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appImportTable, configImports, libImportTable } from '../../config/tooling/import-table.js';

const TEST = /\.(int-)?spec\.ts$|\.conformance\.ts$/;
const IMPORTED_LIB = /(?:from|import\()\s*'#([a-z-]+)(?:\/domain)?'/g;

/** Returns the libs that the sources of a folder import, without its tests. */
async function importedLibs(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  const sources = files.filter((file) => file.endsWith('.ts') && !TEST.test(file));
  const texts = await Promise.all(sources.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(texts.flatMap((text) => [...text.matchAll(IMPORTED_LIB)].map(([, lib = '']) => lib)));
}

describe('the import table', () => {
  it.each([
    ['libs', libImportTable],
    ['apps', appImportTable],
  ])('has a row for every folder of %s, and a folder for every row', async (folder, table) => {
    const entries = await readdir(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(table).sort());
  });

  it.each([
    ...Object.entries(libImportTable).map(([lib, allowed]) => [`libs/${lib}/src`, allowed] as const),
    ...Object.entries(appImportTable).map(([app, allowed]) => [`apps/${app}/src`, allowed] as const),
    ['config', configImports] as const,
  ])('allows %s only libs that it imports', async (folder, allowed) => {
    const imported = await importedLibs(folder);
    expect(allowed.filter((lib) => !imported.has(lib))).toEqual([]);
  });

  it('detects static and dynamic imports', async () => {
    expect([...(await importedLibs('apps/thang/src'))]).toEqual(
      expect.arrayContaining(['config', 'maturity']),
    );
  });
});
