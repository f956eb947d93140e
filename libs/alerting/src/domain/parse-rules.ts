import { Ajv, type ErrorObject } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import type { LocalizedText } from '#kernel';
import type { AlertRule, Severity } from './alert-rule.js';
import type { ConditionName, RuleCondition } from './rule-conditions.js';
import { rulesSchema } from './rules-schema.js';

/** An error in a rules file: where it is, which requirement is broken, and what to do. */
export interface RuleFileError {
  file: string;
  /** JSON pointer into the file. */
  path: string;
  /** The requirement that is broken, for example `required` or `unique-id`. */
  rule: string;
  detail: string;
}

export type ParsedRules = { rules: AlertRule[] } | { errors: RuleFileError[] };

interface RulesFile {
  rules: RuleEntry[];
}

/** A rule as it is written. */
interface RuleEntry {
  id: string;
  name: LocalizedText;
  when: Partial<Record<ConditionName, unknown>>;
  units?: string[];
  frameworks?: string[];
  severity: Severity;
  for?: string;
  coolDown?: string;
}

/** The conditions that are written as one value or a list. */
type ListCondition = Exclude<ConditionName, 'approaching' | 'kpi' | 'score' | 'recorded'>;

const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile<RulesFile>(rulesSchema);

/** Reads a rules file (YAML). Errors name the file, the path in it and the broken requirement. */
export function parseRules(text: string, file: string): ParsedRules {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      errors: document.errors.map((error) => ({ file, path: '', rule: 'yaml', detail: error.message })),
    };
  }
  const content: unknown = document.toJS();
  if (!validate(content))
    return { errors: (validate.errors ?? []).filter(isCause).map((error) => toError(file, error)) };
  const repeated = repeatedIds(content.rules, file);
  return repeated.length > 0 ? { errors: repeated } : { rules: content.rules.map(toRule) };
}

function toRule(entry: RuleEntry): AlertRule {
  return {
    id: entry.id,
    name: entry.name,
    when: toCondition(entry.when),
    units: entry.units ?? null,
    frameworks: entry.frameworks ?? null,
    severity: entry.severity,
    forDays: toDays(entry.for ?? '0d'),
    coolDownMs: toMilliseconds(entry.coolDown ?? '0s'),
  };
}

function toCondition(when: RuleEntry['when']): RuleCondition {
  const [[name, value] = []] = Object.entries(when);
  switch (name as ConditionName) {
    case 'approaching':
      return { approaching: true };
    case 'score':
      return { score: value as { by: number } };
    case 'kpi': {
      const { id = 'any', toward, away, in: within } = value as KpiEntry;
      const direction = toward === undefined ? 'away' : 'toward';
      return { kpi: { id, direction, by: toward ?? away ?? 0, days: toDays(within) } };
    }
    case 'recorded': {
      const { type, filter = {} } = value as { type: string; filter?: Record<string, string> };
      return { recorded: { type, filter } };
    }
    default:
      return { [name as ListCondition]: Array.isArray(value) ? value : [value] } as unknown as RuleCondition;
  }
}

interface KpiEntry {
  id?: string;
  toward?: number;
  away?: number;
  in: string;
}

function toDays(duration: string): number {
  return Number(duration.slice(0, -1));
}

const unitMs: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function toMilliseconds(duration: string): number {
  return Number(duration.slice(0, -1)) * (unitMs[duration.slice(-1)] ?? 0);
}

function repeatedIds(rules: readonly RuleEntry[], file: string): RuleFileError[] {
  return rules.flatMap(({ id }, index) =>
    rules.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            file,
            path: `/rules/${index}/id`,
            rule: 'unique-id',
            detail: `The id "${id}" is used before; give every rule its own.`,
          },
        ],
  );
}

/** Leaves out errors that report only that a branch failed. The branch itself reports why. */
function isCause({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/oneOf\/\d+\/required$/.test(schemaPath);
}

function toError(file: string, error: ErrorObject): RuleFileError {
  return { file, path: error.instancePath, rule: error.keyword, detail: explain(error) };
}

function explain(error: ErrorObject): string {
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'enum':
      return `must be one of ${(params['allowedValues'] as string[]).join(', ')}`;
    case 'const':
      return `must be ${String(params['allowedValue'])}`;
    case 'additionalProperties':
      return `unknown member "${String(params['additionalProperty'])}"; allowed: ${membersAt(error).join(', ')}`;
    case 'minProperties':
    case 'maxProperties':
      return `must have exactly one of ${membersAt(error).join(', ')}`;
    case 'oneOf':
      return 'must have either toward or away';
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    default:
      return error.message ?? 'is not valid';
  }
}

/** Returns the members that the schema allows where the error is. */
function membersAt({ schemaPath }: ErrorObject): string[] {
  const parent = schemaAt(schemaPath.split('/').slice(1, -1));
  return Object.keys((parent as { properties?: object }).properties ?? {});
}

function schemaAt(path: readonly string[]): unknown {
  return path.reduce<unknown>((schema, key) => (schema as Record<string, unknown>)[key], rulesSchema);
}
