import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { frameworkSchema } from './framework-schema.js';
import type { Report } from './framework-problem.js';

let compiled: ValidateFunction | null = null;

/** Compiled at first use: the web page imports this library and never reads files. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({ allErrors: true, discriminator: true, verbose: true }).compile(frameworkSchema);
  return compiled;
}

/** Reports every departure from the schema. Returns the pointers of the places where there are any. */
export function checkStructure(content: unknown, report: Report): string[] {
  const validate = validator();
  if (validate(content)) return [];
  // An `anyOf` that fails adds the failures of its branches, and a `discriminator` what its `enum` says:
  // nothing more.
  const errors = (validate.errors ?? []).filter(
    ({ keyword, schemaPath }) => keyword !== 'discriminator' && !schemaPath.includes('/anyOf/'),
  );
  for (const error of errors) report(error.instancePath, `schema-${error.keyword}`, detailOf(error));
  return errors.map(({ instancePath }) => instancePath);
}

function detailOf({ keyword, params, message, parentSchema }: ErrorObject): string {
  const { description } = (parentSchema ?? {}) as { description?: string };
  const { missingProperty, additionalProperty, allowedValues } = params as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return `The field ${String(missingProperty)} is missing.`;
    case 'additionalProperties':
      return `The field ${String(additionalProperty)} is unknown.`;
    case 'enum':
      return `It must be one of: ${(allowedValues as readonly unknown[]).join(', ')}.`;
    case 'pattern':
    case 'anyOf':
      return `It has another form: ${description ?? message}`;
    default:
      return `It ${message ?? 'does not fit the format'}.`;
  }
}
