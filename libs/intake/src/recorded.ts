import { DomainError } from '#kernel';

/** Why one event was rejected. */
export interface RejectedEvent {
  /** Which one of the request, from 0. */
  index: number;
  /** JSON Pointer into the event. */
  pointer: string;
  code: string;
  /** What to change, in English. */
  detail: string;
  /** `id-conflict`: where the log has another event of this source and id; null when it is in the same request. */
  position?: number | null;
}

/** A rejection as an answer shows it: positions are strings outside. */
export type ShownRejection = Omit<RejectedEvent, 'position'> & { position?: string };

/** What a request came to. */
export interface Recorded {
  accepted: number;
  duplicates: number;
  /** The highest position among the accepted and the repeated; null when there is none. */
  position: number | null;
  /** Lenient handling: how many events were rejected. */
  rejected: number;
  /** Lenient handling: why, the first `MAX_ERRORS` problems. */
  errors: readonly RejectedEvent[];
  /** How many problems there are altogether. */
  errorCount: number;
}

/** At most this many problems are spelled out in an answer; all are counted. */
export const MAX_ERRORS = 100;

/** The request was rejected as a whole: nothing of it was stored. */
export class EventsRejectedError extends DomainError {
  constructor(readonly rejected: readonly RejectedEvent[]) {
    super(codeOf(rejected), detailOf(rejected), problemMembers(rejected));
  }
}

/** Members `errors` and `errorCount` of a problem document. */
export function problemMembers(rejected: readonly RejectedEvent[]): { errors: object[]; errorCount: number } {
  return { errors: rejected.slice(0, MAX_ERRORS).map(shownToCaller), errorCount: rejected.length };
}

export function shownToCaller({ position, ...rest }: RejectedEvent): ShownRejection {
  return position == null ? rest : { ...rest, position: String(position) };
}

/** How many events these problems are about. */
export function countEvents(rejected: readonly RejectedEvent[]): number {
  return new Set(rejected.map(({ index }) => index)).size;
}

/** Rejections that no change of the event mends: the key may not. */
const forbidden = new Set([
  'source-not-allowed',
  'backfill-not-allowed',
  'outside-scope',
  'not-yours',
  'administrators-only',
]);

/** What the whole request is called: rights come before conflicts, conflicts before everything else. */
function codeOf(rejected: readonly RejectedEvent[]): string {
  if (rejected.some(({ code }) => forbidden.has(code))) return 'forbidden';
  return rejected.some(({ code }) => code === 'id-conflict') ? 'id-conflict' : 'events-refused';
}

function detailOf(rejected: readonly RejectedEvent[]): string {
  const [first] = rejected;
  const events = countEvents(rejected);
  const count = events === 1 ? 'One event was refused' : `${events} events were refused`;
  return `${count}, so nothing was stored. The first: ${first?.detail ?? ''}`;
}
