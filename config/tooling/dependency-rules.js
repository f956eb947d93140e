import { apps, domainBuiltins, domainPackages, importTable } from './import-table.js';
import { pageRules } from './page-import-rules.js';
import { roomRules } from './room-import-rules.js';

const alternatives = (names) => names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const libRules = Object.entries(importTable).map(([lib, allowed]) => ({
  name: `${lib}-imports`,
  comment: `libs/${lib} may import only: ${allowed.join(', ') || 'nothing'} (config/tooling/import-table.js)`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.(int-)?spec\\.ts$|\\.conformance\\.ts$' },
  to: { path: '^libs/', pathNot: `^libs/(${alternatives([lib, ...allowed])})/` },
}));

/** The rules of the house; each has a violating fixture in test/architecture/fixtures. */
export const rules = [
  ...libRules,
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
    name: 'lib-doors',
    comment: 'A lib is entered by its index.ts or domain/index.ts.',
    severity: 'error',
    from: { path: '^(apps|config|test|libs/([^/]+))/' },
    to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(domain/)?index\\.ts$'] },
  },
  {
    name: 'apps-apart',
    comment: 'Apps never import each other; only thang composes them.',
    severity: 'error',
    from: { path: `^apps/(${alternatives(apps.filter((app) => app !== 'thang'))})/` },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'pure-domain',
    comment: 'domain/ computes: no Nest, SQL, I/O.',
    severity: 'error',
    from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.(int-)?spec\\.ts$' },
    to: {
      pathNot: [
        '^libs/[^/]+/src/domain/',
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
