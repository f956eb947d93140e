export * from './assessment.js';
export * from './contribution.js';
export * from './counters/contributions-of.js';
export * from './folding/fold-timeline.js';
export type { CompiledFormula, FormulaValues } from './formula/compiled-formula.js';
export * from './framework.js';
export * from './measures/measure-catalogue.js';
export * from './measures/measure-definition.js';
export * from './reading.js';
