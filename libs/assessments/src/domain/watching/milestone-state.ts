import { asKnownEvent, type KnownEvent, type LoggedEvent } from '#event-log/domain';
import { parseDay, type Day, type LocalizedText } from '#kernel';
import type { MilestoneEntryKind } from '../journal-kinds.js';

export type MilestoneEvent = Extract<KnownEvent, { type: `vn.thang.milestone.${string}` }>;

/** An event of a milestone with the day on which it happened. */
export interface MilestoneFact {
  day: Day;
  event: MilestoneEvent;
}

/** A movement of a milestone that was announced and not withdrawn. */
export interface MilestoneMovement {
  kind: MilestoneEntryKind;
  day: Day;
  /** The day on which it was due after the movement. */
  due: Day | null;
}

/** Returns whether the event is about a milestone. */
export function isMilestoneEvent(event: LoggedEvent): boolean {
  return event.type.startsWith('vn.thang.milestone.');
}

/** Returns the event with its payload typed. */
export function milestoneEvent(event: LoggedEvent): MilestoneEvent {
  return asKnownEvent(event) as MilestoneEvent;
}

/** A milestone as of a day. */
export interface MilestoneState {
  /** `none`: never planned. */
  status: 'none' | 'planned' | 'reached' | 'cancelled';
  title: LocalizedText | string | null;
  due: Day | null;
  /** The events that decide the plan, the due day, and whether it was reached or cancelled. */
  decidedBy: { plan?: MilestoneEvent; due?: MilestoneEvent; end?: MilestoneEvent };
}

const NEVER_PLANNED: MilestoneState = { status: 'none', title: null, due: null, decidedBy: {} };

/**
 * Returns a milestone at the end of a day. It may be reached before its plan is known; it counts once it is
 * planned, as in the measures.
 *
 * @param history its effective events in order of (time, position)
 */
export function milestoneAt(history: readonly MilestoneFact[], day: Day): MilestoneState {
  let state = NEVER_PLANNED;
  let reached: MilestoneEvent | undefined;
  for (const { day: on, event } of history) {
    if (on > day) break;
    switch (event.type) {
      case 'vn.thang.milestone.planned.v1':
        state = {
          status: 'planned',
          title: event.data.title,
          due: dayOf(event),
          decidedBy: { plan: event, due: event },
        };
        break;
      case 'vn.thang.milestone.rescheduled.v1':
        if (state.status === 'planned')
          state = { ...state, due: dayOf(event), decidedBy: { ...state.decidedBy, due: event } };
        break;
      case 'vn.thang.milestone.reached.v1':
        reached = event;
        break;
      case 'vn.thang.milestone.cancelled.v1':
        if (state.status !== 'none')
          state = { ...state, status: 'cancelled', decidedBy: { ...state.decidedBy, end: event } };
        reached = undefined;
        break;
      default:
        event satisfies never;
    }
  }
  if (!reached || state.status !== 'planned') return state;
  return { ...state, status: 'reached', decidedBy: { ...state.decidedBy, end: reached } };
}

/** Returns the day on which a plan or a new schedule makes the milestone due. */
export function dayOf({ data }: { data: { due: string } }): Day | null {
  return parseDay(data.due) ?? null;
}
