import type { Criterion, KpiUnit, Provenance } from '#maturity/domain';

/** The closed lists that OpenAPI shows. `satisfies` keeps them true to the domain. */
export const kpiUnits = [
  'percent',
  'count',
  'days',
  'ratio',
  'money',
  'score',
] as const satisfies readonly KpiUnit[];
export const provenances = ['official', 'reproduced', 'house'] as const satisfies readonly Provenance[];
export const directions = ['at-least', 'at-most'] as const satisfies readonly Criterion['direction'][];
