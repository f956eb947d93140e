import { DomainError } from '#kernel';
import type { Warning } from '#warnings';

/** Why one event was rejected. */
export interface RejectedEvent {
  /** The index of the event in the request, from 0. */
  index: number;
  /** JSON Pointer into the event. */
  pointer: string;
  code: string;
  /** What to change, in English. */
  detail: string;
  /**
   * For `id-conflict`: the position of the other event with this source and id; null when it is in the same
   * request.
   */
  position?: number | null;
}

/** A rejection as answers show it, with the position as a string. */
export type ShownRejection = Omit<RejectedEvent, 'position'> & { position?: string };

/** The result of a request. */
export interface Recorded {
  accepted: number;
  duplicates: number;
  /** The highest position among accepted events and duplicates; null when there is none. */
  position: number | null;
  /**
   * In a run: how many of its lines wait for an org unit or an event that a later one may bring. They are
   * neither accepted nor rejected yet.
   */
  waiting?: number;
  /** With lenient handling: how many events were rejected. */
  rejected: number;
  /** With lenient handling: the first `MAX_ERRORS` problems. */
  errors: readonly RejectedEvent[];
  /** How many problems there are in all. */
  errorCount: number;
  /** What somebody should look at although it is recorded, for requests of up to `MAX_INSPECTED_EVENTS`. */
  warnings: readonly IndexedWarning[];
}

/** A warning with the index of its event in the request. */
export type IndexedWarning = Warning & { index: number };

/** How many problems an answer lists. All are counted. */
export const MAX_ERRORS = 100;

/** The request was rejected as a whole: nothing of it was stored. */
export class EventsRejectedError extends DomainError {
  constructor(readonly rejected: readonly RejectedEvent[]) {
    super(codeOf(rejected), detailOf(rejected), problemMembers(rejected));
  }
}

/** Returns the members `errors` and `errorCount` of a problem document. */
export function problemMembers(rejected: readonly RejectedEvent[]): { errors: object[]; errorCount: number } {
  return { errors: rejected.slice(0, MAX_ERRORS).map(shownToCaller), errorCount: rejected.length };
}

export function shownToCaller({ position, ...rest }: RejectedEvent): ShownRejection {
  return position == null ? rest : { ...rest, position: String(position) };
}

/** Counts the events that these problems are about. */
export function countEvents(rejected: readonly RejectedEvent[]): number {
  return new Set(rejected.map(({ index }) => index)).size;
}

/** Rejections that concern the rights of the key, so that no change of the event helps. */
const forbidden = new Set([
  'source-not-allowed',
  'backfill-not-allowed',
  'outside-scope',
  'not-yours',
  'administrators-only',
]);

/** Returns the code of the whole request: rights come before conflicts, conflicts before everything else. */
function codeOf(rejected: readonly RejectedEvent[]): string {
  if (rejected.some(({ code }) => forbidden.has(code))) return 'forbidden';
  return rejected.some(({ code }) => code === 'id-conflict') ? 'id-conflict' : 'events-refused';
}

function detailOf(rejected: readonly RejectedEvent[]): string {
  const [first] = rejected;
  const events = countEvents(rejected);
  const count = events === 1 ? 'One event was rejected' : `${events} events were rejected`;
  return `${count}, so nothing was stored. The first: ${first?.detail ?? ''}`;
}
