import { diskFull, isDiskFull } from '#database';
import { DomainError } from '#kernel';

/** SQLSTATE classes that speak of the values sent: data exceptions, violated constraints, limits exceeded. */
const VALUE_ERRORS = /^(22|23|54)/;

/** Did the request make its transaction fail, rather than the database or the way to it? */
export function isFaultOfRequest(error: unknown): boolean {
  return (
    isValueError(error) ||
    error instanceof DomainError ||
    error instanceof TypeError ||
    error instanceof RangeError
  );
}

/** What the caller is told. An error of our own making stays what it is, so that it is noticed. */
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
