import { counter } from '../health/metrics.js';
import { problemStatuses } from './problem-statuses.js';

/** Each code begins at zero. */
const problems = counter(
  'thang_problems_total',
  'Answers that are problem documents, by their code.',
  ['code'],
  Object.keys(problemStatuses).map((code) => ({ code })),
);

const codes = new WeakMap<object, string>();

/** Counts an answer that is a problem document, and remembers its code for the line in the log. */
export function countProblem(reply: object, code: string): void {
  problems.inc({ code });
  codes.set(reply, code);
}

/** Returns the code of the problem that was answered; undefined for other answers. */
export function problemCodeOf(reply: object): string | undefined {
  return codes.get(reply);
}
