import { parseCloudEvent, type Rejection, type ValidEvent } from '#event-log';
import type { Candidate } from './content/candidate.js';
import type { RejectedEvent } from './recorded.js';

export interface CheckedEvents {
  valid: ValidEvent[];
  /** The index in the request of each valid event. */
  indexes: number[];
  rejected: RejectedEvent[];
}

export interface CandidateChecks {
  /**
   * Epoch milliseconds. Events may lie five minutes ahead of it. Infinite where the log checks that under its
   * lock.
   */
  now: number;
  /** Returns why the caller may not send this event, whatever the log holds. */
  problemsOf: (event: ValidEvent) => readonly Rejection[];
}

/** Checks everything that can be checked without the log: form, payload, and what the caller may send. */
export function checkCandidates(
  candidates: readonly Candidate[],
  { now, problemsOf }: CandidateChecks,
): CheckedEvents {
  const checked: CheckedEvents = { valid: [], indexes: [], rejected: [] };
  candidates.forEach((candidate, index) => {
    const parsed = candidate.ok
      ? parseCloudEvent(candidate.value, now)
      : { ok: false as const, problems: [candidate.problem] };
    const problems = parsed.ok ? problemsOf(parsed.event) : parsed.problems;
    if (parsed.ok && problems.length === 0) {
      checked.valid.push(parsed.event);
      checked.indexes.push(index);
    }
    for (const problem of problems) checked.rejected.push({ index, ...problem });
  });
  return checked;
}
