import type { Day } from '#kernel';
import type { AnnouncedState, TrackAssessment } from '#maturity/domain';
import type { AnnouncedVerdict, NumberChange } from '../journal-entry.js';
import type { AnnouncedMovements } from './announced-movements.js';

/** What has been announced about an org unit on one track of a framework, by one snapshot. */
export interface AnnouncedResult {
  edition: string;
  /** The stage that people see: with hysteresis, by entry and exit thresholds. */
  state: AnnouncedState;
  /** The computed result, by entry thresholds alone. */
  assessment: TrackAssessment;
  progress: AnnouncedProgress;
  /** The log position up to which facts were counted. */
  logPosition: number;
  /** The day that was assessed. */
  day: Day;
}

/** What has been announced of a track besides its stage, so that it is not announced again. */
export interface AnnouncedProgress {
  /** The ids of the stages and gates that the org unit approaches (`isApproaching`). */
  approaching: readonly string[];
  /** The KPIs that the next stage, or a closed gate, needs, by id. */
  kpis: Readonly<Record<string, AnnouncedNumber>>;
  /** Index tracks; `null` for others, and before the first score. */
  score: AnnouncedNumber | null;
  /** Checklists: the ids of the items that are met. */
  items: readonly string[];
  /** Targets: the verdict on each, by id. */
  verdicts: Readonly<Record<string, AnnouncedVerdict>>;
  /** The last movements, so that those that do not hold by later knowledge can be withdrawn. */
  movements: AnnouncedMovements;
}

/** The value of a KPI, or a score, that was announced last. */
export interface AnnouncedNumber {
  value: number;
  /** The day of the last entry about it; `null` without one. */
  movedOn: Day | null;
  /** The value before that entry. Absent when the entry took back one of the same day. */
  movedFrom?: number;
}

/**
 * Returns what a number moved by since it was announced, and what to remember of it; `null` when that is not
 * worth an entry. A number gets one entry a day. A second one takes the first back, so that no alert
 * stays about a movement that is gone.
 */
export function changeOf(
  last: AnnouncedNumber | undefined,
  now: number | null,
  smallest: number,
  day: Day,
): { change: NumberChange & { from: number; to: number }; announced: AnnouncedNumber } | null {
  if (!last || now === null) return null;
  // A sum of binary fractions may fall short of the smallest move by a hair.
  if (Math.abs(now - last.value) < smallest * (1 - 1e-9)) return null;
  const change = { from: last.value, to: now };
  if (last.movedOn !== day) return { change, announced: { value: now, movedOn: day, movedFrom: last.value } };
  const { movedFrom } = last;
  const isTakenBack = movedFrom !== undefined && Math.abs(now - movedFrom) <= Math.abs(now - last.value);
  return isTakenBack ? { change, announced: { value: now, movedOn: day } } : null;
}
