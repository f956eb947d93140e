import { vocabulary, type EventType } from '#event-log/domain';
import { unitCodeOf } from './tree-events.js';

/** The part of an event that names org units. A `ValidEvent` and a `LoggedEvent` both fit. */
export interface UnitEvent {
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** When it happened, epoch milliseconds. */
  time: number;
  data: Readonly<Record<string, unknown>>;
}

/** The code of an org unit, and where the event names it. */
export interface UnitReference {
  code: string;
  /** JSON Pointer into the event. */
  pointer: string;
}

export const ESTABLISHED: EventType = 'vn.thang.org-unit.established.v1';
export const RENAMED: EventType = 'vn.thang.org-unit.renamed.v1';

/** Tells whether an event of this type changes the tree of org units. */
export function isAboutTree({ type }: Pick<UnitEvent, 'type'>): boolean {
  return vocabulary.get(type)?.kind === 'tree';
}

/** Returns the org unit that a tree event is about. */
export function ownUnit(event: Pick<UnitEvent, 'subject'>): UnitReference {
  return { code: unitCodeOf(event.subject), pointer: '/subject' };
}

/** Returns the org unit that the event establishes, or null. */
export function establishedBy(event: UnitEvent): UnitReference | null {
  return event.type === ESTABLISHED ? ownUnit(event) : null;
}

/** Returns the org units that a tree event names beside its own: the parent or the successors. */
export function unitsNamed({ data: { parent, into } }: UnitEvent): UnitReference[] {
  if (typeof parent === 'string') return [{ code: parent, pointer: '/data/parent' }];
  if (typeof into === 'string') return [{ code: into, pointer: '/data/into' }];
  if (!Array.isArray(into)) return [];
  return into.map((code, index) => ({ code: String(code), pointer: `/data/into/${index}` }));
}

/** Returns the org units that must be established before the event can be recorded. */
export function unitsReferredTo(event: UnitEvent): UnitReference[] {
  if (!isAboutTree(event))
    return event.orgUnit === null ? [] : [{ code: event.orgUnit, pointer: '/orgunit' }];
  return event.type === ESTABLISHED ? unitsNamed(event) : [ownUnit(event), ...unitsNamed(event)];
}
