import type { Day, LocalizedText } from '#kernel';
import type { KpiAssessment, NextStage, ScoreComparison, StageRef, TargetState } from '#maturity/domain';
import type { CheckKind } from './checks/check-kinds.js';
import type { CheckSilence } from './checks/silence.js';
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
  /** `null`, like edition and track: the entry is about a milestone, an event or a check. */
  framework: string | null;
  edition: string | null;
  track: string | null;
  /** The day that was assessed. */
  day: Day;
  /**
   * True when nobody is to be notified: history (a merger that was sent as history, too), a rebuild or a
   * changed framework caused it, or the framework file says that its track sends no notifications.
   */
  silent: boolean;
  /** Where in which trace its newest deciding event was caused; absent when that event does not say. */
  traceparent?: string;
  data: AnnouncementData | AlertTransitionData;
}

/**
 * Why a result changed.
 *
 * - `new`: a fact of these days; `late`: a fact of an earlier time.
 * - `corrected`, `retracted`: an amendment of an earlier event.
 * - `merger`: org units were merged, split, moved or dissolved.
 * - `edition`: other framework files, or another edition of them.
 * - `peer`: another org unit moved, so the comparison with it did.
 * - `day-end`: a day ended. `backfill`: history. `rebuild`: rebuilt read models.
 */
export const changeCauses = [
  'new',
  'late',
  'corrected',
  'retracted',
  'merger',
  'edition',
  'peer',
  'day-end',
  'backfill',
  'rebuild',
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** The verdict on a target. A verdict that depends on the pace (on track, at risk) counts as `under-way`. */
export type AnnouncedVerdict = Exclude<TargetState['verdict'], 'on-track' | 'at-risk' | null> | 'under-way';

/** What an entry is about inside the track or org unit. */
export interface EntryItem {
  /**
   * The id of the gate, item, target or stage in the framework file, the subject of a milestone, the log
   * position of the recorded event's original, or the kind of a check with its source.
   */
  id: string;
  /** The name where no framework file has it: the title of a milestone, the name in an event, a check's. */
  name?: LocalizedText | string;
}

/** A change from one number to another. `null`: it could not be measured. */
export interface NumberChange {
  from: number | null;
  to: number | null;
}

/** The announced state before and after, why it changed, and the KPIs from which it was computed. */
export interface AnnouncementData {
  from: StageRef | null;
  to: StageRef | null;
  /** Progress to `next`. */
  progress: number | null;
  /** Why, the deciding cause first. */
  causes: readonly ChangeCause[];
  /** The deciding events: their number and the log positions of at most three. */
  events: { count: number; positions: readonly number[] };
  item?: EntryItem;
  /** The KPI that the entry is about (`kpi-moved`, `threshold-approaching`). */
  kpi?: string;
  /** `kpi-moved`: the KPI before and after, and the fraction behind the value after. */
  value?: NumberChange & { numerator: number | null; denominator: number | null };
  /** `score-moved`, `band-changed`: the score since the entry before. */
  score?: NumberChange;
  /** Of a track that shows a published score: the computed one beside it. */
  comparison?: ScoreComparison;
  /** `target-verdict`. */
  verdict?: { from: AnnouncedVerdict; to: AnnouncedVerdict };
  /** Milestones: the day on which it was due before, and on which it is due now (`YYYY-MM-DD`). */
  due?: { from: string | null; to: string | null };
  /** `milestone-late`: the working days since it was due, on the day of the entry. */
  workingDaysLate?: number;
  /** `recorded`: the event. */
  recorded?: { type: string; subject: string | null; data: Readonly<Record<string, unknown>> };
  /** `check-fired`, `check-cleared`. */
  check?: AnnouncedCheck;
  /** `withdrawn`: the announced movement that no longer holds as of its own day. */
  withdraws?: WithdrawnMovement;
  /** The reason that a retraction or correction gives. */
  reason?: string;
  /** Present when it was concluded although a run was still open after the longest wait. */
  waitedFor?: 'run';
  /**
   * The ids of the stages and gates that the org unit approaches after this entry. One that is missing here,
   * and was in an earlier entry, was reached or is no longer close.
   */
  approaching: readonly string[];
  /** `restated`: the gates that opened or closed. They have no entries of their own. */
  gates?: GateChanges;
  kpis: readonly KpiAssessment[];
  next: NextStage | null;
  /** The log position up to which facts were counted. */
  logPosition: number;
}

/** A check that fails, or passes again. */
export interface AnnouncedCheck {
  kind: CheckKind;
  /** The source that it is about; `null`: it is about figures. */
  source: string | null;
  /** How many findings there are; of a silent source: how many org units it is silent about. */
  count: number;
  /** Of a silent source: since when. */
  silence?: CheckSilence;
  /** Of a source that is silent about several org units: the codes of the first of them. */
  orgUnits?: readonly string[];
  /**
   * The org unit above whose entry tells of the same silent source. Subscriptions that get that one do not
   * get this one too.
   */
  within?: string;
}

/** An announced movement that is withdrawn. */
export interface WithdrawnMovement {
  kind: AssessmentEntryKind;
  item?: EntryItem;
  /** The day as of which it was announced. */
  day: Day;
  /** Movements of a track: the `logPosition` of its entry, which tells two of one day apart. */
  logPosition?: number;
  /** Movements of a stage: where it led. */
  from?: StageRef | null;
  to?: StageRef | null;
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
  because?: 'reached' | 'fell-back' | 'changed' | 'cleared' | 'elapsed';
  /** The reason given for the retraction or correction (`alert-withdrawn`). */
  reason?: string;
  /** `alert-withdrawn`: it was resolved or replaced before. */
  overtaken?: boolean;
  /** The announcement that the alert comes from, so that a reader needs no other entry. */
  announcement: AnnouncementData;
}
