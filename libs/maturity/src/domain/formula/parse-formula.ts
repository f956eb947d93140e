import jsep from 'jsep';
import { measureCatalogue } from '../measures/measure-catalogue.js';
import type { MeasureDefinition } from '../measures/measure-definition.js';
import { readingFor } from '../reading.js';
import type { Formula, FormulaProblem, Operator } from './formula.js';

/** Longer ones are no longer readable by an analyst; the bound also keeps the parser's recursion shallow. */
const MAX_LENGTH = 500;
const OPERATORS: readonly string[] = ['+', '-', '*', '/'] satisfies Operator[];

export type ParsedFormula = { formula: Formula } | { problems: FormulaProblem[] };

/**
 * Reads `services.fullProcess`, numbers, `+ - * /`, parentheses, `median(measure)` and `subjects(measure >= number)`; nothing
 * else, and nothing is ever executed. `windowMonths` applies to the measures that belong to a day they happened on.
 */
export function parseFormula(text: string, windowMonths: number | null): ParsedFormula {
  if (text.length > MAX_LENGTH)
    return problem('formula-syntax', `A formula has at most ${MAX_LENGTH} characters.`);
  try {
    const reader = new FormulaReader(windowMonths);
    const formula = reader.read(jsep(text) as jsep.CoreExpression);
    return reader.problems.length > 0 || formula === null ? { problems: reader.problems } : { formula };
  } catch (error) {
    return problem('formula-syntax', error instanceof Error ? error.message : 'The formula cannot be read.');
  }
}

const problem = (rule: FormulaProblem['rule'], detail: string): ParsedFormula => ({
  problems: [{ rule, detail }],
});

/** Walks the syntax tree and collects every problem; `null` marks a part that has one. */
class FormulaReader {
  readonly problems: FormulaProblem[] = [];

  constructor(private readonly windowMonths: number | null) {}

  read(node: jsep.CoreExpression): Formula | null {
    switch (node.type) {
      case 'Literal':
        return this.number(node);
      case 'Identifier':
      case 'MemberExpression':
        return this.sum(node);
      case 'CallExpression':
        return this.call(node);
      case 'UnaryExpression':
        return this.negation(node);
      case 'BinaryExpression':
        return this.operation(node);
      default:
        return this.refuse(
          'A formula has measures, numbers, + - * /, parentheses, median(…) and subjects(… >= number) only.',
        );
    }
  }

  private number(node: jsep.Literal): Formula | null {
    if (typeof node.value !== 'number' || !Number.isFinite(node.value))
      return this.refuse(`${node.raw} is not a number.`);
    return { kind: 'number', value: node.value };
  }

  private sum(node: jsep.Identifier | jsep.MemberExpression): Formula | null {
    const measure = this.measure(node);
    if (!measure) return null;
    if (measure.kind === 'perSubject') {
      return this.add(
        'per-subject-measure',
        `${measure.id} has an amount per subject: use median(…) or subjects(… >= number).`,
      );
    }
    return { kind: 'sum', reading: readingFor(measure, this.windowMonths), unit: measure.unit };
  }

  private call(node: jsep.CallExpression): Formula | null {
    const name = node.callee.type === 'Identifier' ? String(node.callee.name) : '';
    const [argument, ...more] = node.arguments as jsep.CoreExpression[];
    if (argument && more.length === 0 && name === 'median') return this.median(argument);
    if (argument && more.length === 0 && name === 'subjects') return this.subjects(argument);
    return this.refuse('The only functions are median(measure) and subjects(measure >= number).');
  }

  private median(argument: jsep.CoreExpression): Formula | null {
    const measure = this.perSubjectMeasure(argument);
    return measure && { kind: 'median', reading: readingFor(measure, this.windowMonths), unit: measure.unit };
  }

  private subjects(argument: jsep.CoreExpression): Formula | null {
    if (argument.type !== 'BinaryExpression' || argument.operator !== '>=') {
      return this.refuse('Write subjects(measure >= number).');
    }
    const measure = this.perSubjectMeasure(argument.left as jsep.CoreExpression);
    const atLeast = this.read(argument.right as jsep.CoreExpression);
    if (!measure || !atLeast) return null;
    if (atLeast.kind !== 'number')
      return this.refuse('Subjects are compared with a number: subjects(measure >= number).');
    const unit = measure.subjectUnit ?? measure.unit;
    return {
      kind: 'subjects',
      reading: readingFor(measure, this.windowMonths),
      unit,
      atLeast: atLeast.value,
    };
  }

  private negation(node: jsep.UnaryExpression): Formula | null {
    if (node.operator !== '-') return this.refuse(`${node.operator} is not an operator of formulas.`);
    const operand = this.read(node.argument as jsep.CoreExpression);
    if (!operand) return null;
    return operand.kind === 'number'
      ? { kind: 'number', value: -operand.value }
      : { kind: 'negation', operand };
  }

  private operation(node: jsep.BinaryExpression): Formula | null {
    if (!isOperator(node.operator)) return this.refuse(`${node.operator} is not an operator of formulas.`);
    const left = this.read(node.left as jsep.CoreExpression);
    const right = this.read(node.right as jsep.CoreExpression);
    return left && right && { kind: 'operation', operator: node.operator, left, right };
  }

  private perSubjectMeasure(node: jsep.CoreExpression): MeasureDefinition | null {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression')
      return this.refuse('A measure is expected here.');
    const measure = this.measure(node);
    if (!measure || measure.kind === 'perSubject') return measure;
    return this.add('per-subject-measure', `${measure.id} has no amounts per subject.`);
  }

  private measure(node: jsep.Identifier | jsep.MemberExpression): MeasureDefinition | null {
    const id = pathOf(node);
    if (id === null) return this.refuse('Measures are written with dots, for example services.fullProcess.');
    return measureCatalogue.get(id) ?? this.add('unknown-measure', `There is no measure ${id}.`);
  }

  private refuse(detail: string): null {
    return this.add('formula-syntax', detail);
  }

  private add(rule: FormulaProblem['rule'], detail: string): null {
    this.problems.push({ rule, detail });
    return null;
  }
}

/** `services.fullProcess`; `null` for anything but plain dots. */
function pathOf(node: jsep.Expression): string | null {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return null;
  const { object, property } = node as jsep.MemberExpression;
  const owner = pathOf(object);
  return owner === null ? null : `${owner}.${String(property.name)}`;
}

const isOperator = (operator: string): operator is Operator => OPERATORS.includes(operator);
