import { isDay } from '../../format/days.js';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';

export const actions = ['planned', 'rescheduled', 'reached', 'cancelled'] as const;

export type MilestoneAction = (typeof actions)[number];

/** The content of the form. */
export interface MilestoneDraft {
  action: MilestoneAction;
  unit: PickedUnit | null;
  milestone: string;
  titleVi: string;
  titleEn: string;
  due: string;
  project: string;
  task: string;
  reason: string;
  /** The day on which it happened, `YYYY-MM-DD`. */
  day: string;
}

export type MilestoneField = Exclude<keyof MilestoneDraft, 'action'>;

export function emptyDraft(unit: PickedUnit | null, day: string): MilestoneDraft {
  return {
    action: 'planned',
    unit,
    milestone: '',
    titleVi: '',
    titleEn: '',
    due: '',
    project: '',
    task: '',
    reason: '',
    day,
  };
}

/** Returns the fields of an action, in the order of the form. */
export function fieldsOf(action: MilestoneAction): readonly MilestoneField[] {
  switch (action) {
    case 'planned':
      return ['unit', 'milestone', 'titleVi', 'titleEn', 'due', 'project', 'task', 'day'];
    case 'rescheduled':
      return ['unit', 'milestone', 'due', 'reason', 'day'];
    case 'reached':
      return ['unit', 'milestone', 'day'];
    case 'cancelled':
      return ['unit', 'milestone', 'reason', 'day'];
    default:
      return action satisfies never;
  }
}

export type Complaint = 'required' | 'noSpaces' | 'badDay' | 'future';

const optional: ReadonlySet<MilestoneField> = new Set(['titleEn', 'project', 'task']);

/** Returns the complaints that need no answer from the server. */
export function complaintsOf(
  draft: MilestoneDraft,
  today: string,
): Partial<Record<MilestoneField, Complaint>> {
  const complaints: Partial<Record<MilestoneField, Complaint>> = {};
  for (const field of fieldsOf(draft.action)) {
    const complaint = complaintOf(field, draft, today);
    if (complaint) complaints[field] = complaint;
  }
  return complaints;
}

function complaintOf(field: MilestoneField, draft: MilestoneDraft, today: string): Complaint | null {
  if (field === 'unit') return draft.unit ? null : 'required';
  const text = draft[field].trim();
  if (text === '') return optional.has(field) ? null : 'required';
  if (field === 'milestone') return /\s/.test(text) ? 'noSpaces' : null;
  if (field === 'due' || field === 'day') {
    if (!isDay(text)) return 'badDay';
    return field === 'day' && text > today ? 'future' : null;
  }
  return null;
}
