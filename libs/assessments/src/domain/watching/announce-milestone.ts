import type { WorkingCalendar } from '#calendar/domain';
import { formatDay, type Day, type LocalizedText } from '#kernel';
import { isNotifiable, type Causes } from '../causes.js';
import type { MilestoneEntryKind } from '../journal-kinds.js';
import type { Amendments } from './amendments.js';
import { milestoneHolds } from './milestone-holds.js';
import {
  milestoneAt,
  type MilestoneEvent,
  type MilestoneFact,
  type MilestoneMovement,
  type MilestoneState,
} from './milestone-state.js';
import { watchedEntry, type WatchedContext, type WatchedEntry } from './watched-entry.js';

/** What has been announced of a milestone: its movements, oldest first. */
export interface AnnouncedMilestone {
  title: LocalizedText | string | null;
  movements: readonly MilestoneMovement[];
}

export interface MilestoneAnnouncement {
  announced: AnnouncedMilestone;
  entries: readonly WatchedEntry[];
  /** The next day on which the milestone moves without a fact. */
  nextDay: Day | null;
}

interface MilestoneNow {
  subject: string;
  /** Its effective events in order of (time, position). */
  history: readonly MilestoneFact[];
  amendments: Amendments;
  context: WatchedContext;
  /** Decides from which day the milestone is late. */
  calendar: WorkingCalendar;
}

/**
 * Compares a milestone with what was announced of it. Announced movements that do not hold as of their own
 * day are withdrawn; the others and the facts then decide what moved since.
 */
export function announceMilestone(
  { subject, history, amendments, context, calendar }: MilestoneNow,
  previous: AnnouncedMilestone | null,
): MilestoneAnnouncement {
  const { day, causes } = context;
  const now = milestoneAt(history, day);
  const before = previous?.movements ?? [];
  const kept = before.filter((movement) => milestoneHolds(movement, history, calendar));
  const withdrawn = before.filter((movement) => !kept.includes(movement));
  const title = now.title ?? previous?.title ?? null;
  const item = { id: subject, ...(title === null ? {} : { name: title }) };
  const moved = movementsOf(now, announcedState(kept), day, calendar);
  const withdrawals = withdrawn.map(({ kind, day: of, due }) =>
    watchedEntry(
      context,
      'withdrawn',
      { silent: !isNotifiable(causes), decision: 'amendment', positions: amendments.positions },
      {
        item,
        withdraws: { kind, item, day: of },
        due: { from: dayText(due), to: dayText(now.due) },
        ...(amendments.reason === undefined ? {} : { reason: amendments.reason }),
      },
    ),
  );
  const entries = moved.map(({ kind, from, due, event }) =>
    watchedEntry(
      context,
      kind,
      { silent: isHistory(event, causes), positions: event ? [event.position] : [] },
      {
        item,
        due: { from: dayText(from), to: dayText(due) },
        ...(kind === 'milestone-late' && due !== null
          ? { workingDaysLate: calendar.workingDaysBetween(due, day) }
          : {}),
      },
    ),
  );
  return {
    announced: { title, movements: [...kept, ...moved.map(({ kind, due }) => ({ kind, day, due }))] },
    entries: [...withdrawals, ...entries],
    nextDay: nextDayOf(now, day, calendar),
  };
}

/** A movement, with the day on which the milestone was due before, and the event that decided it. */
interface Moved {
  kind: MilestoneEntryKind;
  from: Day | null;
  due: Day | null;
  event: MilestoneEvent | undefined;
}

function movementsOf(
  now: MilestoneState,
  last: AnnouncedState,
  today: Day,
  calendar: WorkingCalendar,
): Moved[] {
  const { status, due, decidedBy } = now;
  const moved: Moved[] = [];
  const move = (kind: MilestoneEntryKind, event: MilestoneEvent | undefined): number =>
    moved.push({ kind, from: last.due, due, event });
  const isPlanned = status === 'planned' || status === 'reached';
  const isNew = isPlanned && (last.status === 'none' || last.status === 'cancelled');
  if (isNew || (status === 'planned' && last.status === 'reached')) move('milestone-planned', decidedBy.plan);
  else if (status === 'planned' && due !== last.due) move('milestone-rescheduled', decidedBy.due);
  if (status === 'reached' && last.status !== 'reached') move('milestone-reached', decidedBy.end);
  if (status === 'cancelled' && (last.status === 'planned' || last.status === 'reached'))
    move('milestone-cancelled', decidedBy.end);
  if (status !== 'planned' || due === null) return moved;
  const phase = moved.length > 0 ? null : last.phase;
  const isLate = calendar.nextWorkingDay(due) <= today;
  if (isLate && phase !== 'milestone-late') move('milestone-late', decidedBy.due);
  if (due === today && phase === null) move('milestone-due', decidedBy.due);
  return moved;
}

interface AnnouncedState {
  status: MilestoneState['status'];
  due: Day | null;
  /** The last announcement that the present plan is due or late. */
  phase: 'milestone-due' | 'milestone-late' | null;
}

/** Returns the state that the announced movements lead to. */
function announcedState(movements: readonly MilestoneMovement[]): AnnouncedState {
  let state: AnnouncedState = { status: 'none', due: null, phase: null };
  for (const { kind, due } of movements) {
    switch (kind) {
      case 'milestone-planned':
      case 'milestone-rescheduled':
        state = { status: 'planned', due, phase: null };
        break;
      case 'milestone-due':
      case 'milestone-late':
        state = { ...state, phase: kind };
        break;
      case 'milestone-reached':
        state = { ...state, status: 'reached' };
        break;
      case 'milestone-cancelled':
        state = { ...state, status: 'cancelled' };
        break;
      default:
        kind satisfies never;
    }
  }
  return state;
}

/** Returns whether history decided the movement: nobody is notified. The end of a day is no history. */
function isHistory(event: MilestoneEvent | undefined, causes: Causes): boolean {
  if (!isNotifiable(causes)) return true;
  const isNew = event !== undefined && causes.positions !== null && event.position >= causes.positions.first;
  return isNew && event.backfill;
}

/** Looks each day between the due day and lateness, so that a changed calendar is followed at once. */
function nextDayOf({ status, due }: MilestoneState, today: Day, calendar: WorkingCalendar): Day | null {
  if (status !== 'planned' || due === null) return null;
  if (due > today) return due;
  return calendar.nextWorkingDay(due) > today ? today + 1 : null;
}

function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day);
}
