import { Ajv, type ErrorObject } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import type { LocalizedText } from '#kernel';
import { alertKinds, severities, type AlertKind, type AlertRule, type Severity } from './alert-rule.js';

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

interface RuleEntry {
  id: string;
  name: LocalizedText;
  on: AlertKind | AlertKind[];
  units?: string[];
  frameworks?: string[];
  severity: Severity;
  coolDown?: string;
}

const nonEmptyNames = {
  type: 'array',
  items: { type: 'string', minLength: 1 },
  minItems: 1,
  uniqueItems: true,
};

const validate = new Ajv({ allErrors: true }).compile<RulesFile>({
  type: 'object',
  additionalProperties: false,
  required: ['rules'],
  properties: {
    rules: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'name', 'on', 'severity'],
        properties: {
          id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 },
          name: {
            type: 'object',
            additionalProperties: false,
            required: ['vi', 'en'],
            properties: { vi: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
          },
          on: {
            if: { type: 'array' },
            then: { type: 'array', items: { enum: alertKinds }, minItems: 1, uniqueItems: true },
            else: { enum: alertKinds },
          },
          units: nonEmptyNames,
          frameworks: nonEmptyNames,
          severity: { enum: severities },
          coolDown: { type: 'string', pattern: '^[0-9]{1,4}(s|m|h|d)$' },
        },
      },
    },
  },
});

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
    on: Array.isArray(entry.on) ? entry.on : [entry.on],
    units: entry.units ?? null,
    frameworks: entry.frameworks ?? null,
    severity: entry.severity,
    coolDownMs: toMilliseconds(entry.coolDown ?? '0s'),
  };
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

/** Leaves out the error of `if`, which reports only that a branch failed. The branch itself reports why. */
function isCause(error: ErrorObject): boolean {
  return error.keyword !== 'if';
}

function toError(file: string, error: ErrorObject): RuleFileError {
  return { file, path: error.instancePath, rule: error.keyword, detail: explain(error) };
}

function explain(error: ErrorObject): string {
  const params: Readonly<Record<string, unknown>> = error.params;
  if (error.keyword === 'enum') return `must be one of ${(params['allowedValues'] as string[]).join(', ')}`;
  if (error.keyword === 'additionalProperties')
    return `unknown member "${String(params['additionalProperty'])}"`;
  return error.message ?? 'is not valid';
}
