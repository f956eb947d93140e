import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { diskFull, isDatabaseAway, isDiskFull } from '#database';
import { DomainError, type Language } from '#kernel';
import { codeOf, statusOf } from './problem-statuses.js';

/** The body of every error answer: a problem document (RFC 9457). */
export interface Problem {
  /** Names the kind of problem: `urn:thang:problem:<code>`. */
  type: string;
  /** The title of the kind of problem, the same for every occurrence. */
  title: string;
  status: number;
  /** What the caller should change or wait for. */
  detail: string;
  /** The code, stable and machine-readable. */
  code: string;
  /** Errors of members, parameters or headers, and other extensions that a code defines. */
  [extension: string]: unknown;
}

/**
 * An error in one part of the request, at one of `pointer` (RFC 6901, into the body), `parameter` and
 * `header`.
 */
export interface RequestFault {
  pointer?: string;
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
}

/** The request is malformed or invalid. Status 400. */
export class InvalidRequestError extends DomainError {
  constructor(errors: readonly RequestFault[]) {
    super('invalid-request', errors.map(({ detail }) => detail).join(' '), { errors });
  }
}

export function problem(
  code: string,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): Problem {
  const status = statusOf(code);
  return {
    type: `urn:thang:problem:${code}`,
    title: STATUS_CODES[status] ?? code,
    status,
    detail,
    code,
    ...extensions,
  };
}

/**
 * Returns the problem to answer with, in the caller's language where it is worded in it; `null` for an
 * unexpected error, whose text must not leave the process.
 */
export function problemOf(error: unknown, language: Language = 'en'): Problem | null {
  if (error instanceof DomainError) {
    const { detail, extensions } = error.inLanguage(language);
    return problem(error.code, detail, extensions);
  }
  if (error instanceof HttpException && error.getStatus() < 500)
    return httpProblem(error.getStatus(), error.message);
  if (isDiskFull(error)) return problemOf(diskFull());
  if (isServerError(error)) return httpProblem(error.statusCode, error.message);
  if (isDatabaseAway(error)) {
    return problem(
      'unavailable',
      'The database cannot be reached at the moment. Nothing was acknowledged; try again.',
      {
        retryAfter: 2,
      },
    );
  }
  return null;
}

function httpProblem(status: number, detail: string): Problem {
  const code = codeOf(status);
  const retryAfter = status === 429 || status === 503 ? { retryAfter: 1 } : {};
  return { ...problem(code, detail, retryAfter), status, title: STATUS_CODES[status] ?? code };
}

/** Recognises Fastify's own errors: body too large, unknown content type, malformed URL and the like. */
function isServerError(error: unknown): error is Error & { statusCode: number } {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
