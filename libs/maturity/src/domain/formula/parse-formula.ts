import jsep from 'jsep';
import { readingFor, type Overlap } from '../reading.js';
import type { Formula, FormulaProblem, MeasureRead, Operator } from './formula.js';
import { measureNamed, subjectProblem } from './measure-named.js';
import type { NamedMeasure } from './measure-named.js';

/** Analysts can no longer read longer formulas. The bound also keeps the parser's recursion shallow. */
const MAX_LENGTH = 500;
const OPERATORS: readonly string[] = ['+', '-', '*', '/'] satisfies Operator[];
const CURRENT_WORK =
  'A formula has measures, measure["subject"], numbers, + - * /, parentheses, median(measure), subjects(measure >= number) and kpi("id") only.';

type ParsedFormula = { formula: Formula } | { problems: FormulaProblem[] };

/**
 * Reads `services.fullProcess`, `services.eligible["group=G2C"]`, numbers, `+ - * /`, parentheses,
 * `median(measure)`, `subjects(measure >= number)` and `kpi("id")`. It reads nothing else, and never executes
 * anything. `windowMonths` applies to measures that belong to the day they happened on. Whether the KPIs
 * exist is checked by the reader of the file.
 */
export function parseFormula(
  text: string,
  windowMonths: number | null,
  overlap: Overlap = 'later',
): ParsedFormula {
  if (text.length > MAX_LENGTH)
    return problem(
      'formula-syntax',
      `A formula has at most ${MAX_LENGTH} characters: make KPIs of its parts.`,
    );
  try {
    const reader = new FormulaReader(windowMonths, overlap);
    const formula = reader.read(jsep(text) as jsep.CoreExpression);
    return reader.problems.length > 0 || formula === null ? { problems: reader.problems } : { formula };
  } catch (error) {
    return problem('formula-syntax', `It cannot be read as a formula: ${reasonOf(error)}.`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const problem = (rule: FormulaProblem['rule'], detail: string): ParsedFormula => ({
  problems: [{ rule, detail }],
});

/** Walks the syntax tree and collects every problem. `null` marks a part that has one. */
class FormulaReader {
  readonly problems: FormulaProblem[] = [];

  constructor(
    private readonly windowMonths: number | null,
    private readonly overlap: Overlap,
  ) {}

  read(node: jsep.CoreExpression): Formula | null {
    switch (node.type) {
      case 'Literal':
        return this.number(node);
      case 'Identifier':
        return this.sum(node);
      case 'MemberExpression':
        return node.computed ? this.ofSubject(node) : this.sum(node);
      case 'CallExpression':
        return this.call(node);
      case 'UnaryExpression':
        return this.negation(node);
      case 'BinaryExpression':
        return this.operation(node);
      default:
        return this.reject(CURRENT_WORK);
    }
  }

  private number(node: jsep.Literal): Formula | null {
    if (typeof node.value !== 'number' || !Number.isFinite(node.value))
      return this.reject(`${node.raw} is not a number.`);
    return { kind: 'number', value: node.value };
  }

  private sum(node: jsep.Expression): Formula | null {
    const named = this.measure(node);
    if (!named) return null;
    const { id, kind } = named.measure;
    if (kind !== 'perSubject') return { kind: 'sum', ...this.readOf(named) };
    return this.add(
      'per-subject-measure',
      `${id} has an amount per subject: use ${id}["subject"], median(${id}) or subjects(${id} >= number).`,
    );
  }

  /** Reads `measure["subject"]`. */
  private ofSubject(node: jsep.MemberExpression): Formula | null {
    const named = this.measure(node.object);
    if (!named) return null;
    const subject = textOf(node.property);
    if (subject === null) return this.reject('A subject is written in quotes: measure["subject"].');
    const misfit = subjectProblem(named.measure, subject);
    if (misfit) return this.add(misfit.rule, misfit.detail);
    return { kind: 'sum', ...this.readOf(named, subject) };
  }

  private call(node: jsep.CallExpression): Formula | null {
    const name = node.callee.type === 'Identifier' ? String(node.callee.name) : '';
    const [argument, ...more] = node.arguments as jsep.CoreExpression[];
    if (argument && more.length === 0) {
      if (name === 'median') return this.median(argument);
      if (name === 'subjects') return this.subjects(argument);
      if (name === 'kpi') return this.kpi(argument);
    }
    return this.reject(
      'The only functions are median(measure), subjects(measure >= number) and kpi("id"), with one argument each.',
    );
  }

  private kpi(argument: jsep.CoreExpression): Formula | null {
    const id = textOf(argument);
    return id === null
      ? this.reject('The id of a KPI is written in quotes: kpi("id").')
      : { kind: 'kpi', id };
  }

  private median(argument: jsep.CoreExpression): Formula | null {
    const named = this.perSubjectMeasure(argument);
    return named && { kind: 'median', ...this.readOf(named) };
  }

  private subjects(argument: jsep.CoreExpression): Formula | null {
    if (argument.type !== 'BinaryExpression' || argument.operator !== '>=') {
      return this.reject('Write subjects(measure >= number).');
    }
    const named = this.perSubjectMeasure(argument.left);
    const atLeast = this.read(argument.right as jsep.CoreExpression);
    if (!named || !atLeast) return null;
    if (atLeast.kind !== 'number')
      return this.reject('Subjects are compared with a number: subjects(measure >= number).');
    const { measure } = named;
    const unit = measure.subjectUnit ?? measure.unit;
    return { kind: 'subjects', ...this.readOf(named), unit, atLeast: atLeast.value };
  }

  private negation(node: jsep.UnaryExpression): Formula | null {
    if (node.operator !== '-') return this.reject(`${node.operator} is not an operator of formulas.`);
    const operand = this.read(node.argument as jsep.CoreExpression);
    if (!operand) return null;
    return operand.kind === 'number'
      ? { kind: 'number', value: -operand.value }
      : { kind: 'negation', operand };
  }

  private operation(node: jsep.BinaryExpression): Formula | null {
    if (!isOperator(node.operator)) return this.reject(`${node.operator} is not an operator of formulas.`);
    const left = this.read(node.left as jsep.CoreExpression);
    const right = this.read(node.right as jsep.CoreExpression);
    return left && right && { kind: 'operation', operator: node.operator, left, right };
  }

  private perSubjectMeasure(node: jsep.Expression): NamedMeasure | null {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression')
      return this.reject('A measure is expected here.');
    const named = this.measure(node);
    if (!named || named.measure.kind === 'perSubject') return named;
    return this.add('per-subject-measure', `${named.measure.id} has no amounts per subject: name it alone.`);
  }

  private readOf({ measure, counted }: NamedMeasure, subject: string | null = null): MeasureRead {
    const reading = readingFor({
      ...{ measure, windowMonths: this.windowMonths, subject, counted },
      overlap: this.overlap,
    });
    return { measure, reading, unit: measure.unit };
  }

  private measure(node: jsep.Expression): NamedMeasure | null {
    const id = pathOf(node);
    if (id === null) return this.reject('Measures are written with dots, for example services.fullProcess.');
    return measureNamed(id) ?? this.add('unknown-measure', `There is no measure ${id}.`);
  }

  private reject(detail: string): null {
    return this.add('formula-syntax', detail);
  }

  private add(rule: FormulaProblem['rule'], detail: string): null {
    this.problems.push({ rule, detail });
    return null;
  }
}

/** Returns the path of `services.fullProcess`, or `null` for anything but plain dots. */
function pathOf(node: jsep.Expression): string | null {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return null;
  const { object, property } = node as jsep.MemberExpression;
  const owner = pathOf(object);
  return owner === null ? null : `${owner}.${String(property.name)}`;
}

/** Returns the text of a string literal, or `null` for anything else. */
function textOf(node: jsep.Expression): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

const isOperator = (operator: string): operator is Operator => OPERATORS.includes(operator);
