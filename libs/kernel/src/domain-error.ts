/**
 * A problem that the caller can correct. `code` is stable and machine-readable; the web library maps it to an
 * HTTP status in one table. `detail` says what to change. It never holds a secret, a stack trace or SQL.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    /** Extra members of the problem document (RFC 9457), for example `{ retryAfter: 5 }`. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = new.target.name;
  }
}
