const PAGE = 'apps/dashboard/web/src';
const specs = '\\.spec\\.ts$';

/**
 * Which folder of the page may import which. A folder of `features` holds one screen. `components` know the
 * domain, `ui` does not, `queries` call the API. `app` composes them all and may import every folder.
 */
export const pageImportTable = {
  i18n: [],
  format: ['i18n'],
  theme: ['i18n'],
  api: ['i18n'],
  ui: ['i18n', 'format', 'theme'],
  queries: ['i18n', 'format', 'api'],
  live: ['i18n', 'api', 'queries'],
  components: ['i18n', 'format', 'theme', 'ui', 'api', 'queries'],
  features: ['i18n', 'format', 'theme', 'ui', 'api', 'queries', 'components'],
  shell: ['i18n', 'format', 'theme', 'ui', 'api', 'queries', 'components', 'live'],
};

const folderRules = Object.entries(pageImportTable).map(([folder, allowed]) => ({
  name: `page-${folder}-imports`,
  comment: `${folder} of the page may import only: ${allowed.join(', ') || 'nothing'} (pageImportTable)`,
  severity: 'error',
  from: { path: `^${PAGE}/${folder}/`, pathNot: specs },
  to: { path: `^${PAGE}/`, pathNot: `^${PAGE}/(${[folder, ...allowed].join('|')})/` },
}));

/** The import rules of the page. Each has a violating fixture in test/architecture. */
export const pageRules = [
  ...folderRules,
  {
    name: 'page-features-apart',
    comment: 'Screens never import each other: what two of them show is a component.',
    severity: 'error',
    from: { path: `^${PAGE}/features/([^/]+)/` },
    to: { path: `^${PAGE}/features/`, pathNot: `^${PAGE}/features/$1/` },
  },
  {
    name: 'page-pure-libs',
    comment:
      'The browser loads the pure part of a lib: domain/index.ts, domain/kinds.ts (lists alone), or the kernel.',
    severity: 'error',
    from: { path: `^${PAGE}/` },
    to: {
      path: '^libs/',
      pathNot: ['^libs/[^/]+/src/domain/(index|kinds)\\.ts$', '^libs/kernel/src/index\\.ts$'],
    },
  },
  {
    name: 'page-below-server',
    comment: 'The page and the server know each other by the HTTP contract only.',
    severity: 'error',
    from: { path: `^${PAGE}/` },
    to: { path: '^(apps|config)/', pathNot: `^${PAGE}/` },
  },
];
