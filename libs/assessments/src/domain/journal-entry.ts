import type { Day } from '#kernel';
import type { StageRef, NextStage, KpiAssessment } from '#maturity/domain';
import type { AssessmentEntryKind, JournalKind } from './journal-kinds.js';

/**
 * One line of the journal: what changed, for whom, when. Positions are gap-free and commit-ordered, from 1.
 */
export interface JournalEntry {
  position: number;
  /** When we concluded it, epoch milliseconds. */
  at: number;
  kind: JournalKind;
  orgUnit: string;
  framework: string;
  edition: string;
  track: string;
  /** The day that the conclusion is about. */
  day: Day;
  /** True: caused by backfilled facts, a rebuild or a changed framework; nobody is notified. */
  silent: boolean;
  data: AnnouncementData | AlertTransitionData;
}

/** The state before and after, with the evidence that moved it. */
export interface AnnouncementData {
  from: StageRef | null;
  to: StageRef | null;
  progress: number | null;
  /** Of independent tracks, when any did. */
  gates?: GateChanges;
  /** The KPI that this entry is about (kpi-moved, threshold-approaching). */
  kpi?: string;
  kpis: readonly KpiAssessment[];
  next: NextStage | null;
  /** The log position up to which facts were counted. */
  logPosition: number;
}

/** The gates that opened or shut, by id. */
export interface GateChanges {
  opened: readonly string[];
  shut: readonly string[];
}

/** Of alerts, from least to most severe. */
export const severities = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

export interface AlertTransitionData {
  alertId: string;
  rule: string;
  severity: Severity;
  /** The kind of the journal entry that raised it. */
  about: AssessmentEntryKind;
  /** Who took it (alert-acknowledged). */
  by?: string;
  /** Why it no longer holds (alert-cleared). */
  because?: 'superseded' | 'undone' | 'reached' | 'fell-back';
  /** What raised it, so that the line explains itself without a look-up. */
  announcement: AnnouncementData;
}
