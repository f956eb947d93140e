import { factsAmong, mergedCauses, type Causes, type RunScope } from '../causes.js';

/** How long a changed result waits before it is announced, in milliseconds. */
export interface SettlingTimes {
  /** It is announced when it has held this long. */
  settleMs: number;
  /** It is announced this long after it first differed, even if it keeps changing. */
  longestMs: number;
  /** How long org units above, and peers, wait for a run that holds facts which their results depend on. */
  runWaitMs: number;
}

const RUN_WAIT_MS = 10 * 60_000;

export function settlingTimes(settleMs: number): SettlingTimes {
  return { settleMs, longestMs: 3 * settleMs, runWaitMs: RUN_WAIT_MS };
}

/** A result that differs from the announced one and waits. Instants are in epoch milliseconds. */
export interface Settling {
  /**
   * Names what would be announced (`candidateOf`); `null`: the result is the announced one. The facts that
   * left it so are remembered for a while, because more facts of the same piece may follow.
   */
  candidate: string | null;
  /** When the result first differed from the announced one, or since when facts are remembered. */
  since: number;
  /** When it changed last. */
  changedAt: number;
  /** When it is announced unless it changes or a run holds it, or when the facts are forgotten. */
  dueAt: number;
  /** Why it changed since. */
  causes: Causes;
}

/** The waiting part of a track. */
export interface SettlingTrack {
  /** `null`: the result is the announced one, and no fact of the last while is remembered. */
  settling: Settling | null;
  /**
   * The open runs whose facts touched the track, also while its result is the announced one: the next facts
   * of the run may change it.
   */
  runs: ReadonlyMap<number, RunScope>;
}

export const NOT_SETTLING: SettlingTrack = { settling: null, runs: new Map() };

/** The moment of a step, and the runs that are open then. */
export interface SettlingMoment {
  now: number;
  openRuns: ReadonlySet<number>;
  times: SettlingTimes;
}

/** Returns why the result of a track differs from the announced one: the causes so far, and the new ones. */
export function causesSince({ settling }: SettlingTrack, causes: Causes, now: number): Causes {
  return settling && !isForgotten(settling, now) ? mergedCauses(settling.causes, causes) : causes;
}

/**
 * Returns what a track waits for after a new assessment. An equal result does not restart the wait, another
 * one does. A result that is back at the announced one begins anew when it differs again. Facts that change
 * nothing are remembered as long as a result settles: one piece of facts may arrive in several requests, and
 * its causes are those of all of them.
 *
 * @param candidate what would be announced; `null`: the result is the announced one
 * @param causes all causes since the result first differed (`causesSince`)
 */
export function settle(
  before: SettlingTrack,
  candidate: string | null,
  causes: Causes,
  { now, openRuns, times }: SettlingMoment,
): SettlingTrack {
  const touched = mergedCauses({ ...causes, runs: before.runs }, causes).runs;
  const runs = new Map([...touched].filter(([run]) => openRuns.has(run)));
  const last = before.settling && isForgotten(before.settling, now) ? null : before.settling;
  if (candidate === null && !last) {
    const remembered = factsAmong(causes);
    if (remembered === null) return { settling: null, runs };
    return { settling: { ...remembering(now, times), causes: remembered }, runs };
  }
  if (last?.candidate === candidate) return { settling: { ...last, causes }, runs };
  const since = last && last.candidate !== null && candidate !== null ? last.since : now;
  const dueAt = Math.min(now + times.settleMs, since + times.longestMs);
  return { settling: { candidate, since, changedAt: now, dueAt, causes }, runs };
}

function remembering(now: number, { settleMs }: SettlingTimes): Omit<Settling, 'causes'> {
  return { candidate: null, since: now, changedAt: now, dueAt: now + settleMs };
}

function isForgotten({ candidate, dueAt }: Settling, now: number): boolean {
  return candidate === null && dueAt <= now;
}

/**
 * Returns whether a wait is over. An end that lies further ahead than any wait takes was set by a clock that
 * has gone back since; it holds nothing.
 */
function isOver({ dueAt }: Settling, { now, times }: SettlingMoment): boolean {
  return dueAt <= now || dueAt > now + times.longestMs;
}

/**
 * - `waits`: the result has not held long enough, or a run holds it.
 * - `due`: it is to be announced.
 * - `overdue`: it is to be announced although a run is still open, because it has waited longest.
 */
export type Readiness = 'waits' | 'due' | 'overdue';

/**
 * Returns whether a settling result is to be announced. A run holds the tracks that its own facts touch until
 * it is over, and those of org units above and of peers for `runWaitMs` at most.
 */
export function readinessOf({ settling, runs }: SettlingTrack, moment: SettlingMoment): Readiness {
  const { now, openRuns, times } = moment;
  if (!settling || settling.candidate === null || !isOver(settling, moment)) return 'waits';
  const holding = [...runs].filter(([run]) => openRuns.has(run));
  if (holding.length === 0) return 'due';
  const isOwn = holding.some(([, scope]) => scope === 'own');
  return isOwn || now - settling.since < times.runWaitMs ? 'waits' : 'overdue';
}
