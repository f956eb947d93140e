/**
 * Which lib may import which: the one place that says so. dependency-cruiser enforces it (`npm run check:imports`) and
 * test/architecture proves with violating fixtures that every rule fires.
 */
export const importTable = {
  kernel: [],
  database: ['kernel'],
  queue: ['kernel', 'database'],
  'event-log': ['kernel', 'database'],
  identity: ['kernel', 'database'],
  'org-units': ['kernel', 'database', 'event-log'],
  maturity: ['kernel', 'event-log', 'org-units'],
  'read-models': ['kernel', 'database', 'event-log', 'org-units', 'maturity'],
  assessments: ['kernel', 'database', 'event-log', 'org-units', 'maturity', 'read-models'],
  insights: ['kernel', 'database', 'event-log', 'org-units', 'maturity', 'read-models', 'assessments'],
  alerting: ['kernel', 'database', 'event-log', 'org-units', 'maturity', 'assessments'],
  delivery: ['kernel', 'database', 'queue', 'org-units', 'alerting', 'identity'],
  web: ['kernel', 'database', 'identity'],
  runtime: ['kernel', 'database', 'queue', 'web', 'maturity'],
};

/** What a `domain/` folder may use from outside the project: pure computation only. */
export const domainPackages = [
  'class-validator',
  'class-transformer',
  'ajv',
  'ajv-formats',
  'canonicalize',
  'jsep',
  'yaml',
];

/** Node built-ins that compute and do no I/O. */
export const domainBuiltins = ['crypto', 'node:crypto', 'buffer', 'node:buffer'];

export const apps = ['recorder', 'projector', 'notifier', 'dashboard', 'thang'];
