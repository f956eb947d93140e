import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { options, rules } from '../../config/tooling/dependency-rules.js';
import { appImportTable, configImports, libImportTable } from '../../config/tooling/import-table.js';
import { pageImportTable } from '../../config/tooling/page-import-rules.js';
import { roomTable } from '../../config/tooling/room-import-rules.js';

type Files = Record<string, string>;

/** For each rule a small project that breaks the rule once. */
const violations: Record<string, Files> = {
  ...Object.fromEntries(
    Object.entries(libImportTable).map(([lib, allowed]) => [
      `${lib}-imports`,
      forbiddenImport(`libs/${lib}/src`, [lib, ...allowed]),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(appImportTable).map(([app, allowed]) => [
      `app-${app}-imports`,
      forbiddenImport(`apps/${app}/src`, allowed),
    ]),
  ),
  'config-imports': forbiddenImport('config', configImports),
  'config-below-apps': {
    'config/index.ts': "export * from '../apps/recorder/src/main.js';",
    'apps/recorder/src/main.ts': 'export const a = 1;',
  },
  ...Object.fromEntries(
    Object.entries(roomTable).flatMap(([lib, rooms]) =>
      Object.keys(rooms).map((room) => [`${lib}-${room}-room`, importBack(lib, room)]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(pageImportTable).map(([folder, allowed]) => [
      `page-${folder}-imports`,
      forbiddenPageImport(folder, allowed),
    ]),
  ),
  'page-features-apart': pageFiles({
    'features/kpi/kpi.ts': "export * from '../peers/peers.js';",
    'features/peers/peers.ts': 'export const a = 1;',
  }),
  'page-pure-libs': {
    ...pageFiles({ 'queries/a.ts': "export * from '../../../../../libs/queue/src/index.js';" }),
    'libs/queue/src/index.ts': 'export const a = 1;',
  },
  'page-below-server': {
    ...pageFiles({ 'queries/a.ts': "export * from '../../../src/a.js';" }),
    'apps/dashboard/src/a.ts': 'export const a = 1;',
  },
  'libs-below-apps': {
    'libs/kernel/src/index.ts': "export * from '../../../apps/recorder/src/main.js';",
    'apps/recorder/src/main.ts': 'export const a = 1;',
  },
  'lib-doors': {
    'apps/recorder/src/main.ts': "export * from '../../../libs/kernel/src/clock.js';",
    'libs/kernel/src/clock.ts': 'export const a = 1;',
  },
  'apps-apart': {
    'apps/recorder/src/main.ts': "export * from '../../dashboard/src/main.js';",
    'apps/dashboard/src/main.ts': 'export const a = 1;',
  },
  'pure-domain': {
    'libs/maturity/src/domain/index.ts': "export { readFile } from 'node:fs/promises';",
  },
  'no-cycles': {
    'libs/kernel/src/index.ts': "export type { B } from './b.js';\nexport type A = 1;",
    'libs/kernel/src/b.ts': "import type { A } from './index.js';\nexport type B = A;",
  },
  resolvable: {
    'libs/kernel/src/index.ts': "export * from './missing.js';",
  },
};

describe('import rules', () => {
  it.each(rules.map((rule) => rule.name))(
    'include %s, which rejects a fixture that breaks it',
    async (name) => {
      // The rule alone: dependency-cruiser checks every pattern that it is given before it begins.
      const alone = rules.filter((rule) => rule.name === name);
      expect(await brokenRules(violations[name] ?? {}, alone)).toContain(name);
    },
  );

  it('allow a lib to import a lib of its row', async () => {
    const broken = await brokenRules({
      'libs/database/src/index.ts': "export * from '../../kernel/src/index.js';",
      'libs/kernel/src/index.ts': 'export const a = 1;',
    });
    expect(broken).toEqual([]);
  });

  it.each(Object.keys(roomTable))('have a row for every folder of libs/%s', async (lib) => {
    const files = await readdir(join('libs', lib, 'src'), { recursive: true });
    const rooms = Object.keys(roomTable[lib] ?? {});
    const isRoot = (file: string): boolean => !file.includes('/') || file === 'domain/index.ts';
    const homeless = files.filter(
      (file) =>
        file.endsWith('.ts') &&
        !isRoot(file) &&
        !rooms.some((room) => file.startsWith(`${room}/`) || file.startsWith(`${room}.`)),
    );
    expect(homeless).toEqual([]);
  });

  it('allow a folder of a lib to import a folder of its row', async () => {
    const broken = await brokenRules({
      'libs/insights/src/checks/a.ts': "export * from '../assessed/b.js';",
      'libs/insights/src/assessed/b.ts': 'export const b = 1;',
    });
    expect(broken).toEqual([]);
  });

  it('have a row for every folder of the page except app, which may import all', async () => {
    const entries = await readdir('apps/dashboard/web/src', { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(['app', ...Object.keys(pageImportTable)].sort());
  });
});

/** Makes a folder of a lib import the first other folder that its row does not allow. */
function importBack(lib: string, room: string): Files {
  const rooms = roomTable[lib] ?? {};
  const allowed = [room, ...(rooms[room] ?? [])];
  const isAllowed = (name: string): boolean =>
    allowed.some((prefix) => name === prefix || name.startsWith(`${prefix}/`));
  const other = Object.keys(rooms).find((name) => !isAllowed(name))!;
  const up = room.split('/').map(() => '..');
  return {
    [`libs/${lib}/src/${room}/a.ts`]: `export * from '${[...up, other, 'b.js'].join('/')}';`,
    [`libs/${lib}/src/${other}/b.ts`]: 'export const b = 1;',
  };
}

/** Makes a folder of the page import the first other folder that its row does not allow. */
function forbiddenPageImport(folder: string, allowed: readonly string[]): Files {
  const other = ['app', ...Object.keys(pageImportTable)].find(
    (name) => name !== folder && !allowed.includes(name),
  )!;
  return pageFiles({
    [`${folder}/a.ts`]: `export * from '../${other}/b.js';`,
    [`${other}/b.ts`]: 'export const b = 1;',
  });
}

function pageFiles(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`apps/dashboard/web/src/${path}`, text]),
  );
}

/** Makes a folder import the first lib that its row does not allow. */
function forbiddenImport(folder: string, allowed: readonly string[]): Files {
  const other = Object.keys(libImportTable).find((lib) => !allowed.includes(lib))!;
  const up = folder.split('/').map(() => '..').join('/'); // prettier-ignore
  return {
    [`${folder}/index.ts`]: `import type { A } from '${up}/libs/${other}/src/index.js';\nexport type B = A;`,
    [`libs/${other}/src/index.ts`]: 'export type A = 1;',
  };
}

async function brokenRules(files: Files, asked = rules): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'thang-imports-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(root, dirname(path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const { output } = await cruise(
      ['.'],
      { ...cruiseOptions(), baseDir: root, ruleSet: { forbidden: asked }, validate: true },
      { extensions: ['.ts', '.js'] } as never,
    );
    return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/**
 * Returns the options without the TypeScript configuration, which names files that the fixtures do not have.
 */
function cruiseOptions(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([key]) => key !== 'tsConfig'));
}
