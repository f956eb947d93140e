import {
  appImportTable,
  configImports,
  domainBuiltins,
  domainPackages,
  libImportTable,
} from './import-table.js';
import { pageRules } from './page-import-rules.js';
import { roomRules } from './room-import-rules.js';

const alternatives = (names) => names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const specs = '\\.(int-)?spec\\.ts$|\\.conformance\\.ts$';

/** @param folder whose files may import only these libs, and itself */
const libsOnly = (name, folder, allowed, pathNot = []) => ({
  name,
  comment: `${folder} may import only these libs: ${allowed.join(', ') || 'none'} (config/tooling/import-table.js)`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: [specs, ...pathNot] },
  to: { path: '^libs/', pathNot: [`^${folder}/`, ...allowed.map((lib) => `^libs/${lib}/`)] },
});

const tableRules = [
  ...Object.entries(libImportTable).map(([lib, allowed]) =>
    libsOnly(`${lib}-imports`, `libs/${lib}`, allowed),
  ),
  ...Object.entries(appImportTable).map(([app, allowed]) =>
    libsOnly(`app-${app}-imports`, `apps/${app}`, allowed, ['^apps/dashboard/web/']),
  ),
  libsOnly('config-imports', 'config', configImports),
];

const channelForms = '^libs/delivery/src/channels/(forms|channel-form|[^/]+/form)\\.ts$';

/** The import rules of the project. Each has a violating fixture in test/architecture/fixtures. */
export const rules = [
  ...tableRules,
  ...roomRules,
  ...pageRules,
  {
    name: 'libs-below-apps',
    comment: 'Libs never import apps or config: settings arrive through forRoot.',
    severity: 'error',
    from: { path: '^libs/', pathNot: '\\.(int-)?spec\\.ts$' },
    to: { path: '^(apps|config)/' },
  },
  {
    name: 'config-below-apps',
    comment: 'Config never imports apps: they read their settings from it.',
    severity: 'error',
    from: { path: '^config/' },
    to: { path: '^apps/' },
  },
  {
    name: 'lib-doors',
    comment: 'A lib is entered by its index.ts or domain/index.ts; the page also by domain/kinds.ts.',
    severity: 'error',
    from: { path: '^(apps|config|test|libs/([^/]+))/' },
    to: {
      path: '^libs/',
      pathNot: ['^libs/$2/', '^libs/[^/]+/src/(domain/)?index\\.ts$', '^libs/[^/]+/src/domain/kinds\\.ts$'],
    },
  },
  {
    name: 'apps-apart',
    comment: 'Apps never import each other; only thang composes them.',
    severity: 'error',
    from: { path: `^apps/(${alternatives(Object.keys(appImportTable).filter((app) => app !== 'thang'))})/` },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'pure-domain',
    comment:
      'domain/ computes: no Nest, SQL, I/O. So do the forms of channels, which lie with their channels.',
    severity: 'error',
    from: { path: `^libs/[^/]+/src/domain/|${channelForms}`, pathNot: '\\.(int-)?spec\\.ts$' },
    to: {
      pathNot: [
        '^libs/[^/]+/src/domain/',
        channelForms,
        '^libs/kernel/src/',
        `^node_modules/(${alternatives(domainPackages)})/`,
        `^(${alternatives(domainBuiltins)})$`,
      ],
    },
  },
  {
    name: 'no-cycles',
    comment: 'No cycles, type-only imports included.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'Every import resolves.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** Options shared by the command line (dependency-cruiser.config.js) and test/architecture. */
export const options = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    conditionNames: ['source', 'import', 'node', 'default'],
    exportsFields: ['exports'],
    extensions: ['.ts', '.tsx', '.js', '.json'],
  },
};
