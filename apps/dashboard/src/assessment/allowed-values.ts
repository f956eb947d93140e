import type { FormulaPart } from '#insights';
import type {
  Aggregation,
  Criterion,
  ForecastVerdict,
  KpiUnit,
  Mark,
  Provenance,
  TargetState,
  TrackKind,
  ZeroDenominator,
} from '#maturity/domain';

/** The closed lists that OpenAPI shows. `satisfies` makes the compiler compare them with the domain. */
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
export const zeroDenominators = [
  'not-measurable',
  'zero',
  'full',
  'share-out',
] as const satisfies readonly ZeroDenominator[];
export const trackKinds = [
  'ladder',
  'independent',
  'index',
  'checklist',
  'targets',
] as const satisfies readonly TrackKind[];
export const aggregations = ['sum', 'mean', 'weighted-mean', 'min'] as const satisfies readonly Aggregation[];
export const markRules = [
  'part-above-whole',
  'unused-supply',
  'few-self-filed',
  'spike-at-period-end',
  'jump',
  'narrow-hysteresis',
  'out-of-range',
  'uneven-reports',
] as const satisfies readonly Mark['rule'][];
export const targetVerdicts = [
  'reached',
  'reached-late',
  'on-track',
  'at-risk',
  'missed',
  'not-measured',
  'not-begun',
  'ended',
] as const satisfies readonly NonNullable<TargetState['verdict']>[];
export const forecastVerdicts = [
  'reached',
  'arriving',
  'no-movement',
  'moving-away',
  'beyond-horizon',
  'not-enough-data',
] as const satisfies readonly ForecastVerdict[];
export const formulaParts = ['numerator', 'denominator'] as const satisfies readonly FormulaPart[];
