import { counter } from '../health/metrics.js';
import { problemStatuses } from './problem-statuses.js';

/** Each code begins at zero. */
const problems = counter(
  'thang_problems_total',
  'Answers that are problem documents, by their code.',
  ['code'],
  Object.keys(problemStatuses).map((code) => ({ code })),
);

/** Counts an answer that is a problem document. */
export function countProblem(code: string): void {
  problems.inc({ code });
}
