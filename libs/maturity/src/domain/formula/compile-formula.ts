import { medianEntity } from '../distribution.js';
import type { CompiledFormula } from './compiled-formula.js';
import type { Formula, Operator } from './formula.js';

const operations: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** Compiles a formula into a plain function, so that no text is parsed when it runs. */
export function compileFormula(formula: Formula): CompiledFormula {
  const compute = compilePart(formula);
  return (values) => finite(compute(values));
}

function compilePart(formula: Formula): CompiledFormula {
  switch (formula.kind) {
    case 'number':
      return () => formula.value;
    case 'sum':
      return (values) => values.sum(formula.reading.key);
    case 'median':
      return (values) => medianEntity(values.distribution(formula.reading.key) ?? []);
    case 'subjects':
      return (values) => values.reaching(formula.reading.key, formula.atLeast);
    case 'kpi':
      return (values) => values.kpi(formula.id);
    case 'negation': {
      const operand = compilePart(formula.operand);
      return (values) => combine(0, operand(values), operations['-']);
    }
    case 'operation': {
      const [left, right] = [compilePart(formula.left), compilePart(formula.right)];
      return (values) => combine(left(values), right(values), operations[formula.operator]);
    }
    default:
      return formula satisfies never;
  }
}

function combine(
  a: number | null,
  b: number | null,
  operation: (a: number, b: number) => number,
): number | null {
  return a === null || b === null ? null : finite(operation(a, b));
}

/** Returns `null` for a division by zero, instead of NaN or infinity. */
const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
