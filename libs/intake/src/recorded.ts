import type { EventRejection } from '#event-log';
import { bilingual, DomainError, inLanguage, type Bilingual, type Language } from '#kernel';
import type { Warning } from '#warnings';

/** Why one event was rejected. The index is that of the event in the request, from 0. */
export type RejectedEvent = EventRejection;

/** A rejection as answers show it: in one language, with the position as a string. */
export type ShownRejection = Omit<RejectedEvent, 'position' | 'detail'> & {
  detail: string;
  position?: string;
};

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
  /**
   * @param progress members of the answer that say what was stored before, for a stream of lines
   * @param detail by default how many events were rejected, and why the first one was
   */
  constructor(
    readonly rejected: readonly RejectedEvent[],
    code: string = codeOf(rejected),
    detail: Bilingual = detailOf(rejected),
    private readonly progress: Readonly<Record<string, unknown>> = {},
  ) {
    super(code, detail, { ...problemMembers(rejected, 'en'), ...progress });
  }

  override inLanguage(language: Language): Pick<DomainError, 'detail' | 'extensions'> {
    const { detail } = super.inLanguage(language);
    return { detail, extensions: { ...problemMembers(this.rejected, language), ...this.progress } };
  }
}

/** Returns the members `errors` and `errorCount` of a problem document. */
function problemMembers(
  rejected: readonly RejectedEvent[],
  language: Language,
): { errors: ShownRejection[]; errorCount: number } {
  return {
    errors: rejected.slice(0, MAX_ERRORS).map((rejection) => shownToCaller(rejection, language)),
    errorCount: rejected.length,
  };
}

export function shownToCaller(
  { position, detail, ...rest }: RejectedEvent,
  language: Language,
): ShownRejection {
  const shown = { ...rest, detail: inLanguage(detail, language) };
  return position == null ? shown : { ...shown, position: String(position) };
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

/**
 * Returns the code of the whole request: rights or conflicts only when there is nothing else, because then
 * the sender has one kind of work to do. Mixed problems are `events-refused`.
 */
function codeOf(rejected: readonly RejectedEvent[]): string {
  if (rejected.every(({ code }) => forbidden.has(code))) return 'forbidden';
  return rejected.every(({ code }) => code === 'id-conflict') ? 'id-conflict' : 'events-refused';
}

function detailOf(rejected: readonly RejectedEvent[]): Bilingual {
  const first = rejected[0]?.detail ?? { vi: '', en: '' };
  const events = countEvents(rejected);
  const count = events === 1 ? 'One event was rejected' : `${events} events were rejected`;
  return bilingual(
    `${events} sự kiện bị từ chối nên không sự kiện nào được ghi. Lỗi đầu tiên: ${first.vi}`,
    `${count}, so nothing was stored. The first: ${first.en}`,
  );
}
