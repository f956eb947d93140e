export * from './assessment.js';
export * from './contribution.js';
export type { CompiledFormula, FormulaValues } from './formula/compiled-formula.js';
export * from './framework.js';
export * from './measures/measure-definition.js';
export * from './reading.js';
