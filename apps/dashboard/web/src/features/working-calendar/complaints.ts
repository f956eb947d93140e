import { ApiProblem } from '../../api/problem.js';

/** Returns the server's complaint about the place of the request, which comes in the reader's language. */
export function complaintAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.errors.find((each) => each.pointer === pointer)?.detail;
}

/** Tells whether an error is shown at the fields alone: all its complaints are about a row. */
export function isAtFields(error: unknown): boolean {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return false;
  return error.errors.every(({ pointer = '' }) => /^\/\w+\/\d+\//.test(pointer));
}
