import type { WorkingCalendar } from '#calendar/domain';
import type { Day } from '#kernel';
import {
  dayOf,
  milestoneAt,
  type MilestoneEvent,
  type MilestoneFact,
  type MilestoneMovement,
} from './milestone-state.js';

/**
 * Returns whether an announced movement of a milestone holds as of its own day, with what is known now.
 *
 * Facts have a day and announcements are made during a day. So a milestone that was reached on the day on
 * which it was announced as late was late until then.
 */
export function milestoneHolds(
  { kind, day, due }: MilestoneMovement,
  history: readonly MilestoneFact[],
  calendar: WorkingCalendar,
): boolean {
  const happened = (...types: MilestoneEvent['type'][]): MilestoneEvent[] =>
    history.filter((fact) => fact.day <= day && types.includes(fact.event.type)).map(({ event }) => event);
  switch (kind) {
    case 'milestone-planned':
      return happened('vn.thang.milestone.planned.v1').length > 0;
    case 'milestone-rescheduled':
      return happened('vn.thang.milestone.planned.v1', 'vn.thang.milestone.rescheduled.v1').some(
        (event) => dueOf(event) === due,
      );
    case 'milestone-reached':
      return happened('vn.thang.milestone.reached.v1').length > 0;
    case 'milestone-cancelled':
      return happened('vn.thang.milestone.cancelled.v1').length > 0;
    case 'milestone-due':
      return isPending(history, day, (dueDay) => dueDay === day);
    case 'milestone-late':
      return isPending(history, day, (dueDay) => calendar.nextWorkingDay(dueDay) <= day);
    default:
      return kind satisfies never;
  }
}

/** Returns whether the milestone was planned and not reached when the day began or ended. */
function isPending(history: readonly MilestoneFact[], day: Day, isDueWhen: (due: Day) => boolean): boolean {
  return [day - 1, day].some((end) => {
    const { status, due } = milestoneAt(history, end);
    return status === 'planned' && due !== null && isDueWhen(due);
  });
}

function dueOf(event: MilestoneEvent): Day | null {
  const { type } = event;
  const setsDue = type === 'vn.thang.milestone.planned.v1' || type === 'vn.thang.milestone.rescheduled.v1';
  return setsDue ? dayOf(event) : null;
}
