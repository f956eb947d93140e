import type { Day } from '#kernel';
import type { AnnouncedState, TrackAssessment } from '#maturity/domain';

/** Where an org unit stands on one track of a framework, as concluded from one snapshot. */
export interface AnnouncedResult {
  edition: string;
  /** As told to people. */
  state: AnnouncedState;
  /** As computed, by entry thresholds alone. */
  assessment: TrackAssessment;
  progress: AnnouncedProgress;
  /** The log position up to which facts were counted. */
  logPosition: number;
  /** The day that it is about. */
  day: Day;
}

/** What has been said already, so that it is not said again. */
export interface AnnouncedProgress {
  /** Progress to the next stage has been announced to be at least 80 %. */
  approaching: boolean;
  /** The KPIs of the next stage: the tenth of their way that was last announced, and when they last moved. */
  kpis: Readonly<Record<string, AnnouncedKpi>>;
}

export interface AnnouncedKpi {
  /** 0–10 */
  tenth: number;
  /** The day of the last entry about it; `null`: none since this stage became the next. */
  movedOn: Day | null;
}
