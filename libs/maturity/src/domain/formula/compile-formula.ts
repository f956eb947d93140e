import type { CompiledFormula } from './compiled-formula.js';
import type { Formula, Operator } from './formula.js';

const operations: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** A plain function: no text is looked at when it runs. */
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
      return (values) => medianOf(values.amounts(formula.reading.key));
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

/** The middle value, or the mean of the two in the middle; `null` of nothing. */
export function medianOf(values: readonly number[] | null): number | null {
  if (!values) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function combine(
  a: number | null,
  b: number | null,
  operation: (a: number, b: number) => number,
): number | null {
  return a === null || b === null ? null : finite(operation(a, b));
}

/** A division by zero yields nothing rather than NaN or infinity. */
const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;
