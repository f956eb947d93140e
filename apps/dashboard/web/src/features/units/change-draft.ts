import { DayZone, parseDay, unitSourceOf } from '#kernel';
import type { PickedUnit } from '../../components/org-units/org-unit-picker.js';
import type { CloudEventDraft } from '../../queries/events.js';
import type { OrgUnitLevel } from '../../queries/org-units.js';
import { subtreesOf, type Session } from '../../queries/session.js';

/** What can be done with an org unit, in the order of the page. */
export const unitActions = ['established', 'renamed', 'moved', 'merged', 'split', 'dissolved'] as const;
export type UnitAction = (typeof unitActions)[number];

export const levels: readonly OrgUnitLevel[] = [
  'nation',
  'ministry',
  'province',
  'department',
  'commune',
  'other',
];

/** The content of a form. Each action reads what it needs. */
export interface ChangeDraft {
  code: string;
  name: string;
  nameEn: string;
  level: OrgUnitLevel;
  /** The new parent, or the org unit that takes it in. */
  target: PickedUnit | null;
  /** Where a split leads. */
  into: readonly PickedUnit[];
  /** `YYYY-MM-DD`, or typed text that is no day. */
  day: string;
  reason: string;
}

/** The org unit that the form is about; `null`: a new root. */
export interface ChangedUnit {
  code: string;
  name: string;
  level: OrgUnitLevel;
}

export interface ChangeContext {
  id: string;
  /** The source that events of the caller must carry; `null`: that of the org unit. */
  source: string | null;
  /** The installation's time, epoch milliseconds. */
  now: number;
  today: string;
  timeZone: string;
}

export function emptyChange(unit: ChangedUnit | null, day: string): ChangeDraft {
  const place = levels.indexOf(unit?.level ?? 'other');
  const below = unit === null ? 'nation' : unit.level === 'nation' ? 'province' : levels[place + 1];
  return {
    ...{ code: '', name: '', nameEn: '', target: null, into: [], day, reason: '' },
    level: below ?? 'other',
  };
}

/** Returns the fields of an action that are not filled in yet. */
export function missingIn(action: UnitAction, draft: ChangeDraft): string[] {
  const isEmpty = (text: string) => text.trim() === '';
  const missing: string[] = [];
  if (action === 'established' && isEmpty(draft.code)) missing.push('code');
  if ((action === 'established' || action === 'renamed') && isEmpty(draft.name)) missing.push('name');
  if ((action === 'moved' || action === 'merged') && draft.target === null) missing.push('target');
  if (action === 'split' && draft.into.length === 0) missing.push('into');
  if (parseDay(draft.day) === undefined) missing.push('day');
  return missing;
}

/** Returns the event that a form records. */
export function changeEvent(
  action: UnitAction,
  unit: ChangedUnit | null,
  draft: ChangeDraft,
  { id, source, now, today, timeZone }: ChangeContext,
): CloudEventDraft {
  const code = action === 'established' ? draft.code.trim() : (unit?.code ?? '');
  const day = parseDay(draft.day);
  const from = draft.day === today || day === undefined ? now : new DayZone(timeZone).startOf(day);
  const reason = draft.reason.trim();
  return {
    specversion: '1.0',
    id,
    source: source ?? unitSourceOf(unit?.code ?? code),
    type: `vn.thang.org-unit.${action}.v1`,
    time: new Date(from).toISOString(),
    subject: `org-unit/${code}`,
    datacontenttype: 'application/json',
    data: dataOf(action, unit, draft),
    ...(reason !== '' && action !== 'dissolved' && { reason }),
  };
}

function dataOf(action: UnitAction, unit: ChangedUnit | null, draft: ChangeDraft): Record<string, unknown> {
  const [vi, en] = [draft.name.trim(), draft.nameEn.trim()];
  const name = en === '' ? vi : { vi, en };
  switch (action) {
    case 'established':
      return { name, level: draft.level, ...(unit && { parent: unit.code }) };
    case 'renamed':
      return { name };
    case 'moved':
      return { parent: draft.target?.code };
    case 'merged':
      return { into: draft.target?.code };
    case 'split':
      return { into: draft.into.map(({ code }) => code) };
    case 'dissolved':
      return draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() };
  }
}

/**
 * Returns what the caller may do with an org unit, as the API has it: the org unit must lie where the caller
 * changes the tree, and for all but names and new ones below, so must its parent. Roots are for those who
 * administer everything.
 */
export function allowedActions(
  session: Session,
  unit: { code: string; parent: string | null; status: string; ancestors: readonly { code: string }[] },
): UnitAction[] {
  const scope = treeScope(session);
  const covers = (codes: readonly string[]) => scope === null || codes.some((code) => scope.includes(code));
  const above = unit.ancestors.map(({ code }) => code);
  if (unit.status !== 'active' || !covers([unit.code, ...above])) return [];
  const mayLeave = unit.parent === null ? maySetRoots(session) : covers(above);
  return unitActions.filter((action) => action === 'established' || action === 'renamed' || mayLeave);
}

/** The org units below which the caller changes the tree; `null`: everywhere. */
function treeScope(session: Session): string[] | null {
  return subtreesOf(session, session.kind === 'key' ? 'events:write' : 'administer');
}

export function maySetRoots(session: Session): boolean {
  const administers = session.grants.some(({ rights }) => rights.includes('administer'));
  return administers && subtreesOf(session, 'administer') === null;
}
