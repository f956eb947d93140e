export * from './applicability.js';
export { announce } from './assessing/announce.js';
export { assess, assessAfter } from './assessing/assess.js';
export { assessKpi } from './assessing/assess-kpi.js';
export { sumOf, tidy } from './assessing/decimal.js';
export { isLost, isMet, type Threshold } from './assessing/criterion.js';
export * from './assessing/checks/check-finding.js';
export * from './assessing/checks/few-self-filed.js';
export * from './assessing/checks/jump.js';
export { narrowHysteresis } from './assessing/checks/narrow-hysteresis.js';
export { hasPartsOfWholes } from './assessing/checks/part-above-whole.js';
export * from './assessing/checks/spike-at-period-end.js';
export * from './assessing/checks/unused-supply.js';
export { nextStage } from './assessing/next-stage.js';
export * from './assessing/pace/forecast.js';
export * from './assessing/pace/reference-slopes.js';
export * from './assessing/pace/slope.js';
export * from './assessing/pace/target-verdict.js';
export * from './assessing/peers/group-peers.js';
export * from './assessing/peers/peer-figures.js';
export * from './assessing/peers/peer-statistics.js';
export * from './assessing/peers/published-readings.js';
export * from './assessing/peers/rank-peers.js';
export { openGates } from './assessing/tracks/gates.js';
export { actionsOf } from './assessing/work/actions-of.js';
export type { EntityGoal } from './assessing/work/readings-after-work.js';
export { effectsOf } from './assessing/work/effects-of.js';
export { goalOf, missingWork } from './assessing/work/missing-work.js';
export * from './assessing/work/work.js';
export * from './assessment.js';
export * from './delta.js';
export * from './counters/counter-deltas.js';
export { traitsOf, type AmountOf, type EntityKind, type EntityTrait } from './nouns/entity-kind.js';
export * from './nouns/entity-kinds.js';
export * from './nouns/event-types-of.js';
export * from './counters/distinct-counts.js';
export * from './describe-work.js';
export * from './distribution.js';
export * from './display/shown-decimals.js';
export * from './editions.js';
export * from './folding/fold-entity.js';
export { isOrgUnitItself } from './folding/overridden.js';
export * from './folding/distinct-count-deltas.js';
export { figureSegment, isOwnFigureName } from './nouns/report/figure-measures.js';
export { publicationOn, type Publication } from './nouns/publication.js';
export { coveredDaysOf, hasReports } from './nouns/report/reports.js';
export type { CompiledFormula, FormulaValues } from './formula/compiled-formula.js';
export { subjectProblem } from './formula/measure-named.js';
export * from './framework-file/check-editions.js';
export type { FrameworkFile } from './framework-file/framework-file.js';
export * from './framework-file/framework-problem.js';
export { frameworkSchema } from './framework-file/framework-schema.js';
export * from './framework-file/parse-framework.js';
export * from './framework.js';
export { DISTINCT_WINDOWS, distinctId } from './measures/distinct-measures.js';
export { distributionId } from './measures/distribution-measures.js';
export * from './measures/figures.js';
export { unitOfFlow } from './measures/flow-units.js';
export {
  decimalsOf,
  distinctStocks,
  isBySegment,
  measureCatalogue,
  namedMeasures,
  namedPartOf,
  subjectMatterOf,
} from './measures/measure-catalogue.js';
export * from './measures/measure-definition.js';
export { overriddenId, recentTrailingId, reportedId, trailingId } from './measures/reported-measures.js';
export { segmentsId } from './measures/segment-measures.js';
export { subjectMatters, type SubjectMatter } from './measures/subject-matters.js';
export * from './missing-data.js';
export * from './part-name.js';
export * from './reading.js';
export * from './stage-name.js';
export * from './track-kpis.js';
