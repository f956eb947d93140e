import type { Day } from '#kernel';
import type { StageRef, NextStage, KpiAssessment } from '#maturity/domain';
import type { AssessmentEntryKind, JournalKind } from './journal-kinds.js';

/**
 * One entry of the journal: what changed, for which org unit, when. Positions begin at 1, have no gaps and
 * follow the order of commits.
 */
export interface JournalEntry {
  position: number;
  /** When the entry was written, in epoch milliseconds. */
  at: number;
  kind: JournalKind;
  orgUnit: string;
  framework: string;
  edition: string;
  track: string;
  /** The day that was assessed. */
  day: Day;
  /**
   * True when backfill, a rebuild, or a changed tree or framework caused it. A silent entry notifies nobody.
   */
  silent: boolean;
  data: AnnouncementData | AlertTransitionData;
}

/** The stage before and after, and the KPIs from which it was computed. */
export interface AnnouncementData {
  from: StageRef | null;
  to: StageRef | null;
  progress: number | null;
  /** Present only when a gate of an independent track opened or closed. */
  gates?: GateChanges;
  /** The KPI that the entry is about (`kpi-moved`, `threshold-approaching`). */
  kpi?: string;
  kpis: readonly KpiAssessment[];
  next: NextStage | null;
  /** The log position up to which facts were counted. */
  logPosition: number;
}

/** The ids of gates that opened or closed. */
export interface GateChanges {
  opened: readonly string[];
  shut: readonly string[];
}

/** Severities of alerts, in ascending order. */
export const severities = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

export interface AlertTransitionData {
  alertId: string;
  rule: string;
  severity: Severity;
  /** The kind of the journal entry that it comes from. */
  about: AssessmentEntryKind;
  /** The person who acknowledged it (`alert-acknowledged`). */
  by?: string;
  /** The ids of the alerts that end because this one takes their place (`alert-firing`). */
  replaces?: readonly string[];
  /** Why the alert no longer holds (`alert-resolved`). */
  because?: 'reached' | 'fell-back' | 'changed';
  /** The reason given for the retraction or correction (`alert-withdrawn`). */
  reason?: string;
  /** The announcement that the alert comes from, so that a reader needs no other entry. */
  announcement: AnnouncementData;
}
