import { parseCloudEvent, type Rejection, type ValidEvent } from '#event-log';
import type { Candidate } from './content/candidate.js';
import type { RejectedEvent } from './recorded.js';

export interface CheckedEvents {
  valid: ValidEvent[];
  /** Of each valid event, which one of the request it is. */
  indexes: number[];
  rejected: RejectedEvent[];
}

export interface CandidateChecks {
  /** Epoch milliseconds: events may lie five minutes ahead of it. Infinite where the log checks that under its lock. */
  now: number;
  /** What the caller may not send, whatever the log holds. */
  problemsOf: (event: ValidEvent) => readonly Rejection[];
}

/** Everything that can be said of events without the log: form, payload, and what the caller may not send. */
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
