import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { diskFull, isDatabaseAway, isDiskFull } from '#database';
import { DomainError } from '#kernel';
import { codeOf, statusOf } from './problem-statuses.js';

/** The body of every error answer: a problem document (RFC 9457). */
export interface Problem {
  /** Names the kind of problem: `urn:thang:problem:<code>`. */
  type: string;
  /** The kind in words, the same for every occurrence. */
  title: string;
  status: number;
  /** What to change, or what to wait for. */
  detail: string;
  /** Stable and machine-readable. */
  code: string;
  /** Details about members, parameters or headers, and whatever else a code defines. */
  [extension: string]: unknown;
}

/**
 * What is wrong with one part of the request. One of `pointer` (RFC 6901, into the body), `parameter` and
 * `header`.
 */
export interface RequestFault {
  pointer?: string;
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
}

/** The request cannot be understood as it is. Status 400. */
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
 * The problem to answer with; `null` for an error nobody foresaw, whose text must not leave the process.
 */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof DomainError) return problem(error.code, error.detail, error.extensions);
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

/** Fastify's own errors: body too large, unknown content type, malformed URL, and the like. */
function isServerError(error: unknown): error is Error & { statusCode: number } {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
