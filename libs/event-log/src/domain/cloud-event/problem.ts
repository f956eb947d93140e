import type { Bilingual } from '#kernel';

/** What is wrong with a member of an event. Stable and machine-readable. */
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
  | 'mismatch'
  | 'out-of-range'
  | 'too-many'
  | 'too-few'
  | 'wrong-order'
  | 'too-deep'
  | 'unknown-field'
  | 'unknown-type'
  | 'unsupported-version'
  | 'unsupported-content-type'
  | 'before-1900'
  | 'before-1970'
  | 'in-the-future';

export interface EventProblem {
  /** JSON Pointer (RFC 6901) into the event; empty for the event as a whole. */
  pointer: string;
  code: ProblemCode;
  /** How to correct it. Never repeats what the sender sent. */
  detail: Bilingual;
}

const MAX_PROBLEMS = 20;
const MAX_POINTER = 300;

/** Escapes the tokens of a JSON Pointer and joins them. */
export function pointerTo(...tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Keeps at most twenty problems, and shortens a pointer that is too long so that it points to an enclosing
 * member.
 */
export function bounded(problems: readonly EventProblem[]): EventProblem[] {
  return problems
    .slice(0, MAX_PROBLEMS)
    .map((problem) => ({ ...problem, pointer: shortened(problem.pointer) }));
}

function shortened(pointer: string): string {
  return pointer.length <= MAX_POINTER
    ? pointer
    : pointer.slice(0, Math.max(0, pointer.lastIndexOf('/', MAX_POINTER)));
}
