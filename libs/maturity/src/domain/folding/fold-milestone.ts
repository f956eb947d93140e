import type { MilestonePlanned } from '#event-log/domain';
import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

interface Milestone {
  planned: boolean;
  reached: boolean;
  due: Day | null;
  /** The national task that it serves, for example `task=5`. */
  segments: readonly string[];
}

const unknown: Milestone = { planned: false, reached: false, due: null, segments: [] };

/** A milestone counts from its planning on until it is cancelled, and is late from the day after it was due until it is reached. */
export function foldMilestone(history: readonly Dated<'milestone'>[], ledger: Ledger): void {
  let milestone = unknown;
  for (const { day, event } of history) {
    fallLate(milestone, day, ledger);
    switch (event.type) {
      case 'vn.thang.milestone.planned.v1':
        milestone = planned(milestone, event.data);
        break;
      case 'vn.thang.milestone.rescheduled.v1':
        milestone = { ...milestone, due: parseDay(event.data.due) ?? null };
        break;
      case 'vn.thang.milestone.reached.v1':
        milestone = { ...milestone, reached: true };
        break;
      case 'vn.thang.milestone.cancelled.v1':
        milestone = unknown;
        ledger.clear(day);
        break;
      default:
        event satisfies never;
    }
    if (milestone.planned) ledger.setAll(day, stocksOf(milestone, day), milestone.segments);
  }
  fallLate(milestone, Infinity, ledger);
}

function planned(milestone: Milestone, { due, task }: MilestonePlanned): Milestone {
  const segments = task === undefined ? [] : [`task=${task}`];
  return { ...milestone, planned: true, due: parseDay(due) ?? null, segments };
}

/** The deadline passed before `day`, and nothing was heard until then. */
function fallLate(milestone: Milestone, day: Day, ledger: Ledger): void {
  const { reached, due, segments } = milestone;
  if (milestone.planned && !reached && due !== null && due < day && ledger.level('milestones.late') === 0) {
    ledger.setAll(due + 1, { 'milestones.late': true }, segments);
  }
}

function stocksOf({ reached, due }: Milestone, day: Day): Record<string, boolean> {
  return {
    'milestones.planned': true,
    'milestones.reached': reached,
    'milestones.late': !reached && due !== null && due < day,
  };
}
