import { diskFull, isDiskFull } from '#database';
import { DomainError } from '#kernel';

/** SQLSTATE classes that the sent values cause: data exceptions, violated constraints, exceeded limits. */
const VALUE_ERRORS = /^(22|23|54)/;

/**
 * Returns whether the request made its transaction fail, rather than the database or the connection to it.
 */
export function isFaultOfRequest(error: unknown): boolean {
  return (
    isValueError(error) ||
    error instanceof DomainError ||
    error instanceof TypeError ||
    error instanceof RangeError
  );
}

/**
 * Returns the error that the caller receives. A programming error is passed on unchanged, so that it is
 * noticed.
 */
export function appendFailure(error: unknown): unknown {
  if (isValueError(error)) {
    const detail = 'The database cannot store one of these events: a value is too long or out of range.';
    return new DomainError('not-storable', detail);
  }
  if (isFaultOfRequest(error)) return error;
  if (isDiskFull(error)) return diskFull();
  const detail =
    'The log could not answer for these events. Send them again: what was stored will be recognised.';
  return new DomainError('unavailable', detail, { retryAfter: 2 });
}

function isValueError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    VALUE_ERRORS.test(error.code)
  );
}
