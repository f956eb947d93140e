import type { Day } from '#kernel';
import type { AnnouncedState, TrackAssessment } from '#maturity/domain';

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

/** The progress to the next stage that has been announced, so that it is not announced again. */
export interface AnnouncedProgress {
  /** True when the last announcement said that the org unit approaches its next stage (`isApproaching`). */
  approaching: boolean;
  /** The KPIs of the next stage by id. */
  kpis: Readonly<Record<string, AnnouncedKpi>>;
}

export interface AnnouncedKpi {
  /** The part of the way to the threshold that was announced last, in tenths from 0 to 10. */
  tenth: number;
  /**
   * The day of the last entry about the KPI; `null` when there is none since this stage became the next one.
   */
  movedOn: Day | null;
}
