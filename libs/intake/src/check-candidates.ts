import { parseCloudEvent, type Rejection, type ValidEvent } from '#event-log';
import type { Candidate } from './content/candidate.js';
import type { RejectedEvent } from './recorded.js';

export interface CheckedEvents {
  valid: ValidEvent[];
  /** The index in the request of each valid event. */
  indexes: number[];
  rejected: RejectedEvent[];
  /** Rejected events, as far as they could be read, with their index: the log may reject them as well. */
  readable: { event: ValidEvent; index: number }[];
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
  const checked: CheckedEvents = { valid: [], indexes: [], rejected: [], readable: [] };
  candidates.forEach((candidate, index) => {
    const { problems, event } = problemsIn(candidate, now);
    const all = event ? [...problems, ...problemsOf(event)] : problems;
    if (event && all.length === 0) {
      checked.valid.push(event);
      checked.indexes.push(index);
    } else if (event) {
      checked.readable.push({ event, index });
    }
    for (const problem of all) checked.rejected.push({ index, ...problem });
  });
  return checked;
}

function problemsIn(
  candidate: Candidate,
  now: number,
): { problems: readonly Rejection[]; event: ValidEvent | null } {
  if (!candidate.ok && candidate.value === undefined) return { problems: candidate.problems, event: null };
  const parsed = parseCloudEvent(candidate.value, now);
  if (candidate.ok) {
    return parsed.ok
      ? { problems: [], event: parsed.event }
      : { problems: parsed.problems, event: parsed.readable };
  }
  const known = new Set(candidate.problems.map(({ pointer }) => pointer));
  const others = parsed.ok ? [] : parsed.problems.filter(({ pointer }) => !known.has(pointer));
  return { problems: [...candidate.problems, ...others], event: null };
}
