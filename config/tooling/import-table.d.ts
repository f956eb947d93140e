export const importTable: Record<
  | 'kernel'
  | 'database'
  | 'queue'
  | 'event-log'
  | 'identity'
  | 'org-units'
  | 'maturity'
  | 'read-models'
  | 'assessments'
  | 'insights'
  | 'alerting'
  | 'delivery'
  | 'web',
  readonly string[]
>;
export const domainPackages: readonly string[];
export const domainBuiltins: readonly string[];
export const apps: readonly string[];
