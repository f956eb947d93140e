/**
 * The only table of allowed imports: which lib may import which, and which libs each app and config may
 * import. dependency-cruiser enforces it (`npm run check:imports`). test/architecture proves with violating
 * fixtures that every rule fires, that every folder has a row, and that every allowance is used.
 */
export const libImportTable = {
  kernel: [],
  database: ['kernel'],
  queue: [],
  tracing: ['kernel'],
  calendar: ['kernel', 'database'],
  'event-log': ['kernel', 'database'],
  identity: ['kernel', 'database'],
  installation: ['kernel', 'database', 'identity'],
  'org-units': ['kernel', 'database', 'event-log'],
  intake: [
    'kernel',
    'database',
    'event-log',
    'org-units',
    'identity',
    'queue',
    'maturity',
    'tracing',
    'warnings',
  ],
  imports: ['kernel', 'database', 'event-log', 'identity', 'org-units', 'intake', 'maturity', 'tabular'],
  client: ['contract'],
  contract: [],
  tabular: ['kernel'],
  maturity: ['kernel', 'calendar', 'event-log'],
  warnings: ['kernel', 'database', 'event-log', 'org-units', 'identity', 'maturity'],
  'read-models': ['kernel', 'calendar', 'database', 'event-log', 'org-units', 'maturity'],
  assessments: [
    'kernel',
    'calendar',
    'database',
    'event-log',
    'maturity',
    'tracing',
    'warnings',
    'read-models',
  ],
  insights: [
    'kernel',
    'calendar',
    'database',
    'event-log',
    'org-units',
    'maturity',
    'read-models',
    'assessments',
  ],
  alerting: ['kernel', 'database', 'event-log', 'org-units', 'maturity', 'assessments', 'installation'],
  delivery: ['kernel', 'database', 'org-units', 'alerting', 'identity', 'installation', 'tracing'],
  web: ['kernel', 'database', 'identity', 'tabular', 'tracing'],
  runtime: ['kernel', 'calendar', 'database', 'queue', 'web', 'maturity', 'tracing'],
};

/**
 * Apps import libs and config, never each other, except `thang`, which composes them. The page has rules of
 * its own.
 */
export const appImportTable = {
  recorder: [
    'kernel',
    'database',
    'event-log',
    'identity',
    'org-units',
    'imports',
    'intake',
    'maturity',
    'tabular',
    'warnings',
    'runtime',
    'web',
  ],
  projector: [
    'kernel',
    'database',
    'event-log',
    'queue',
    'read-models',
    'assessments',
    'alerting',
    'runtime',
    'tracing',
    'web',
  ],
  notifier: [
    'kernel',
    'database',
    'identity',
    'installation',
    'org-units',
    'queue',
    'alerting',
    'delivery',
    'runtime',
    'web',
  ],
  dashboard: [
    'kernel',
    'calendar',
    'database',
    'event-log',
    'identity',
    'installation',
    'org-units',
    'intake',
    'maturity',
    'warnings',
    'read-models',
    'assessments',
    'insights',
    'alerting',
    'delivery',
    'runtime',
    'web',
  ],
  thang: [
    'assessments',
    'calendar',
    'client',
    'tabular',
    'kernel',
    'database',
    'event-log',
    'identity',
    'maturity',
    'read-models',
    'runtime',
    'web',
  ],
};

/** Libs that config imports for the list of all migrations, for the contract and for types. */
export const configImports = [
  'kernel',
  'calendar',
  'database',
  'event-log',
  'identity',
  'imports',
  'installation',
  'read-models',
  'assessments',
  'alerting',
  'delivery',
  'runtime',
  'warnings',
  'web',
];

/** What a `domain/` folder may use from outside the project: pure computation only. */
export const domainPackages = [
  'class-validator',
  'class-transformer',
  'ajv',
  'ajv-formats',
  'canonicalize',
  'jsep',
  'leven',
  'yaml',
];

/** Node built-ins that compute and do no I/O. */
export const domainBuiltins = ['crypto', 'node:crypto', 'buffer', 'node:buffer'];
