import { parseDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

interface Milestone {
  planned: boolean;
  reached: boolean;
  due: Day | null;
}

const unknown: Milestone = { planned: false, reached: false, due: null };

/** A milestone counts from its planning on until it is cancelled, and is late from the day after it was due until it is reached. */
export function foldMilestone(history: readonly Dated<'milestone'>[], ledger: Ledger): void {
  let milestone = unknown;
  for (const { day, event } of history) {
    fallLate(milestone, day, ledger);
    switch (event.type) {
      case 'vn.thang.milestone.planned.v1':
        milestone = { ...milestone, planned: true, due: parseDay(event.data.due) ?? null };
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
    if (milestone.planned) ledger.setAll(day, stocksOf(milestone, day));
  }
  fallLate(milestone, Infinity, ledger);
}

/** The deadline passed before `day`, and nothing was heard until then. */
function fallLate(milestone: Milestone, day: Day, ledger: Ledger): void {
  const { planned, reached, due } = milestone;
  if (planned && !reached && due !== null && due < day && ledger.level('milestones.late') === 0) {
    ledger.set('milestones.late', due + 1, 1);
  }
}

function stocksOf({ reached, due }: Milestone, day: Day): Record<string, boolean> {
  return {
    'milestones.planned': true,
    'milestones.reached': reached,
    'milestones.late': !reached && due !== null && due < day,
  };
}
