import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { frameworkSchema } from './framework-schema.js';
import type { Report } from './framework-problem.js';

let compiled: ValidateFunction | null = null;

/** Compiles the validator at first use, because the web page imports this library and never reads files. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    discriminator: true,
    verbose: true,
    // Every process that starts compiles this schema. A test checks the schema itself, and tidying the
    // generated code would take as long as generating it, for the few files that are read.
    validateSchema: false,
    meta: false,
    code: { optimize: false },
  }).compile(frameworkSchema);
  return compiled;
}

/** Reports every violation of the schema. Returns the JSON pointers of the violations. */
export function checkStructure(content: unknown, report: Report): string[] {
  const validate = validator();
  if (validate(content)) return [];
  // Drop repeats: a failed `anyOf` comes with the errors of its branches, and a `discriminator` repeats its
  // `enum`.
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
