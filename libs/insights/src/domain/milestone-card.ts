import { milestoneAt, type MilestoneFact } from '#assessments/domain';
import type { WorkingCalendar } from '#calendar/domain';
import type { Day, LocalizedText } from '#kernel';

/** Where a milestone is on the board, in the order of a board: what needs work first. */
export const milestoneStates = [
  'late',
  'due-soon',
  'planned',
  'reached-late',
  'reached-on-time',
  'cancelled',
  'not-planned',
] as const;
export type MilestoneBoardState = (typeof milestoneStates)[number];

/** A milestone as of a day, as a board shows it. */
export interface MilestoneCard {
  state: MilestoneBoardState;
  title: LocalizedText | string | null;
  due: Day | null;
  /** The working days between the due day and the day, or the day on which it was reached; 0: in time. */
  workingDaysLate: number;
  reachedOn: Day | null;
  /** Why it was cancelled. */
  reason: LocalizedText | string | null;
  task: number | null;
  project: string | null;
  product: LocalizedText | string | null;
  lead: string | null;
  supporting: readonly string[];
  reference: string | null;
  evidence: readonly string[];
}

/** How a milestone is placed on the board. */
export interface BoardRules {
  asOf: Day;
  /** A milestone that is due within so many days is due soon. */
  dueSoonDays: number;
  calendar: WorkingCalendar;
}

/**
 * Returns a milestone as the board shows it at the end of a day.
 * @param history its effective events up to that day in order of (time, position), at least one
 */
export function milestoneCard(
  history: readonly MilestoneFact[],
  { asOf, dueSoonDays, calendar }: BoardRules,
): MilestoneCard {
  const { status, title, due, decidedBy } = milestoneAt(history, asOf);
  const plan = decidedBy.plan?.type === 'vn.thang.milestone.planned.v1' ? decidedBy.plan.data : null;
  const reached = history.findLast(({ event }) => event.type === 'vn.thang.milestone.reached.v1');
  const isReached = status === 'reached' || (status === 'none' && reached !== undefined);
  const reachedOn = isReached ? (reached?.day ?? null) : null;
  const evidence = reached?.event.type === 'vn.thang.milestone.reached.v1' ? reached.event.data.evidence : [];
  const cancelled = decidedBy.end?.type === 'vn.thang.milestone.cancelled.v1' ? decidedBy.end.data : null;
  const end = status === 'planned' ? asOf : reachedOn;
  const isLate = due !== null && end !== null && calendar.nextWorkingDay(due) <= end;
  return {
    state: stateOf(status, isLate, due !== null && due <= asOf + dueSoonDays),
    ...{ title, due, reachedOn },
    workingDaysLate: isLate ? calendar.workingDaysBetween(due, end) : 0,
    reason: cancelled?.reason ?? null,
    task: plan?.task ?? null,
    project: plan?.project ?? null,
    product: plan?.product ?? null,
    lead: plan?.lead ?? null,
    supporting: plan?.supporting ?? [],
    reference: plan?.reference ?? null,
    evidence: isReached ? (evidence ?? []) : [],
  };
}

function stateOf(
  status: ReturnType<typeof milestoneAt>['status'],
  isLate: boolean,
  isSoon: boolean,
): MilestoneBoardState {
  switch (status) {
    case 'none':
      return 'not-planned';
    case 'planned':
      return isLate ? 'late' : isSoon ? 'due-soon' : 'planned';
    case 'reached':
      return isLate ? 'reached-late' : 'reached-on-time';
    case 'cancelled':
      return 'cancelled';
    default:
      return status satisfies never;
  }
}
