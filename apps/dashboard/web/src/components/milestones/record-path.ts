import type { BoardMilestone } from '../../queries/milestone-board.js';

/** What is recorded about a milestone. */
export type MilestoneAction = 'planned' | 'rescheduled' | 'reached' | 'cancelled';

/** Returns what can be recorded next about a milestone, the commonest first. */
export function actionsOf({ state }: Pick<BoardMilestone, 'state'>): readonly MilestoneAction[] {
  switch (state) {
    case 'late':
    case 'due-soon':
    case 'planned':
      return ['reached', 'rescheduled', 'cancelled'];
    case 'cancelled':
    case 'not-planned':
      return ['planned'];
    default:
      return [];
  }
}

/** Returns the path of the form, filled with what is known of the milestone. */
export function recordPath(
  action: MilestoneAction,
  { orgUnit, subject, title }: Pick<BoardMilestone, 'orgUnit' | 'subject' | 'title'>,
): string {
  const known = { type: `milestone.${action}`, orgUnit: orgUnit.code, subject };
  return `/record?${new URLSearchParams({ ...known, ...(title === null ? {} : { name: title }) }).toString()}`;
}

/** Returns the path of the form for a new milestone. */
export function planPath(orgUnit: string | null): string {
  const known = { type: 'milestone.planned', ...(orgUnit === null ? {} : { orgUnit }) };
  return `/record?${new URLSearchParams(known).toString()}`;
}
