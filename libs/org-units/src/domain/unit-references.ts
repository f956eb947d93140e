import { vocabulary, type EventType } from '#event-log/domain';
import { unitCodeOf } from './tree-events.js';

/** The part of an event that names bodies; a `ValidEvent` and a `LoggedEvent` both fit. */
export interface UnitEvent {
  type: string;
  subject: string | null;
  orgUnit: string | null;
  /** When it happened, epoch milliseconds. */
  time: number;
  data: Readonly<Record<string, unknown>>;
}

/** The code of a body and where in the event it stands. */
export interface UnitReference {
  code: string;
  /** JSON Pointer into the event. */
  pointer: string;
}

export const ESTABLISHED: EventType = 'vn.thang.org-unit.established.v1';
export const RENAMED: EventType = 'vn.thang.org-unit.renamed.v1';

/** Does an event of this type change the tree of bodies? */
export function isAboutTree({ type }: Pick<UnitEvent, 'type'>): boolean {
  return vocabulary.get(type)?.kind === 'tree';
}

/** The body that a tree event is about. */
export function ownUnit(event: Pick<UnitEvent, 'subject'>): UnitReference {
  return { code: unitCodeOf(event.subject), pointer: '/subject' };
}

/** The body that the event brings into being, or null. */
export function establishedBy(event: UnitEvent): UnitReference | null {
  return event.type === ESTABLISHED ? ownUnit(event) : null;
}

/** The bodies that a tree event names beside its own: the parent, or what becomes of it. */
export function unitsNamed({ data: { parent, into } }: UnitEvent): UnitReference[] {
  if (typeof parent === 'string') return [{ code: parent, pointer: '/data/parent' }];
  if (typeof into === 'string') return [{ code: into, pointer: '/data/into' }];
  if (!Array.isArray(into)) return [];
  return into.map((code, index) => ({ code: String(code), pointer: `/data/into/${index}` }));
}

/** The bodies that must have been established before the event can be recorded. */
export function unitsReferredTo(event: UnitEvent): UnitReference[] {
  if (!isAboutTree(event))
    return event.orgUnit === null ? [] : [{ code: event.orgUnit, pointer: '/orgunit' }];
  return event.type === ESTABLISHED ? unitsNamed(event) : [ownUnit(event), ...unitsNamed(event)];
}
