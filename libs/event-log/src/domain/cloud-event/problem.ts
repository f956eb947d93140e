/** What is wrong with a member of an event. Stable, machine-readable. */
export type ProblemCode =
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'too-long'
  | 'bad-format'
  | 'bad-character'
  | 'bad-name'
  | 'not-one-of'
  | 'not-allowed'
  | 'out-of-range'
  | 'too-many'
  | 'too-few'
  | 'wrong-order'
  | 'too-deep'
  | 'unknown-field'
  | 'unknown-type'
  | 'unsupported-version'
  | 'unsupported-content-type'
  | 'before-1970'
  | 'in-the-future';

export interface EventProblem {
  /** JSON Pointer (RFC 6901) into the event; empty for the event as a whole. */
  pointer: string;
  code: ProblemCode;
  /** What to change, in English. Never repeats a value longer than a name. */
  detail: string;
}

/** At most this many are reported of one event. */
export const MAX_PROBLEMS = 20;

/** A token of a JSON Pointer. */
export function pointerTo(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
