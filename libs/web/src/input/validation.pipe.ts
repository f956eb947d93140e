import { Injectable, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { InvalidRequestError, type RequestFault } from '../problems/problem.js';
import { withoutAbsentNulls } from './absent-nulls.js';
import { unstorableFault, unstorableText } from './unstorable-text.js';

/**
 * Carries the errors of class-validator out of Nest's pipe, which does not know whether the value came from
 * the body or a parameter.
 */
class Findings extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('invalid');
  }
}

/**
 * Validates bodies and parameters against their DTO classes, and refuses members that no DTO names. In bodies
 * `null` in an optional member is as if it was absent.
 */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: (errors) => new Findings(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    this.assertStorable(value, metadata);
    try {
      const given = metadata.type === 'body' ? withoutAbsentNulls(value, metadata.metatype) : value;
      return (await super.transform(given, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof Findings)) throw error;
      throw new InvalidRequestError(
        error.errors.flatMap((finding) => faultsOf(finding, metadata.type === 'body', [])),
      );
    }
  }

  /** Checks declared DTOs only. Routes that read raw bodies have validators of their own. */
  private assertStorable(value: unknown, metadata: ArgumentMetadata): void {
    if (metadata.type === 'custom') return;
    if (!this.toValidate(metadata) && typeof value !== 'string') return;
    const faults = unstorableText(value).map((path) => unstorableFault(placeOf(path, metadata)));
    if (faults.length > 0) throw new InvalidRequestError(faults);
  }
}

function placeOf(
  path: readonly string[],
  { type, data }: ArgumentMetadata,
): Pick<RequestFault, 'pointer' | 'parameter'> {
  return type === 'body' ? { pointer: toPointer(path) } : { parameter: path.join('.') || (data ?? '') };
}

function faultsOf(finding: ValidationError, inBody: boolean, parents: readonly string[]): RequestFault[] {
  const path = [...parents, finding.property];
  const own = Object.entries(finding.constraints ?? {}).map(([constraint, detail]) => ({
    ...(inBody ? { pointer: toPointer(path) } : { parameter: path.join('.') }),
    code: constraint === 'whitelistValidation' ? 'unknown' : toKebabCase(constraint),
    detail: `${detail}.`,
  }));
  return [...own, ...(finding.children ?? []).flatMap((child) => faultsOf(child, inBody, path))];
}

function toPointer(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function toKebabCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
