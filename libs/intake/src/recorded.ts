import { DomainError } from '#kernel';

/** Why one event was refused. */
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
export type ShownRefusal = Omit<RejectedEvent, 'position'> & { position?: string };

/** What became of a request. */
export interface Recorded {
  accepted: number;
  duplicates: number;
  /** The highest position among the accepted and the repeated; null when there is none. */
  position: number | null;
  /** Lenient handling: how many events were refused. */
  rejected: number;
  /** Lenient handling: why, the first `MAX_ERRORS` problems. */
  errors: readonly RejectedEvent[];
  /** How many problems there are altogether. */
  errorCount: number;
}

/** At most this many problems are spelled out in an answer; all are counted. */
export const MAX_ERRORS = 100;

/** The request was refused as a whole: nothing of it was stored. */
export class EventsRejectedError extends DomainError {
  constructor(readonly refused: readonly RejectedEvent[]) {
    super(codeOf(refused), detailOf(refused), problemMembers(refused));
  }
}

/** Members `errors` and `errorCount` of a problem document. */
export function problemMembers(refused: readonly RejectedEvent[]): { errors: object[]; errorCount: number } {
  return { errors: refused.slice(0, MAX_ERRORS).map(shownToCaller), errorCount: refused.length };
}

export function shownToCaller({ position, ...rest }: RejectedEvent): ShownRefusal {
  return position == null ? rest : { ...rest, position: String(position) };
}

/** How many events these problems are about. */
export function countEvents(refused: readonly RejectedEvent[]): number {
  return new Set(refused.map(({ index }) => index)).size;
}

/** Refusals that no change of the event mends: the key may not. */
const forbidden = new Set([
  'source-not-allowed',
  'backfill-not-allowed',
  'outside-scope',
  'not-yours',
  'administrators-only',
]);

/** What the whole request is called: rights come before conflicts, conflicts before everything else. */
function codeOf(refused: readonly RejectedEvent[]): string {
  if (refused.some(({ code }) => forbidden.has(code))) return 'forbidden';
  return refused.some(({ code }) => code === 'id-conflict') ? 'id-conflict' : 'events-refused';
}

function detailOf(refused: readonly RejectedEvent[]): string {
  const [first] = refused;
  const events = countEvents(refused);
  const count = events === 1 ? 'One event was refused' : `${events} events were refused`;
  return `${count}, so nothing was stored. The first: ${first?.detail ?? ''}`;
}
