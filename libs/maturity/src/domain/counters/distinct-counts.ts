import type { Fact } from '#event-log/domain';
import { counterEvents } from '../nouns/counter-events.js';

/** An entity, the key (org unit, subject), counts in the month in which the event happened. */
interface DistinctCount {
  /** Of kind `distinct`, for example `services.withDossier`. */
  measure: string;
  subject: string;
}

/**
 * The distinct counts in which a counter makes its subject count, in its month. None for all other events.
 */
export function distinctCountsOf({
  type,
  subject,
  data,
}: Pick<Fact, 'type' | 'subject' | 'data'>): DistinctCount[] {
  const counts = subject === null ? undefined : counterEvents.get(type)?.counts;
  if (subject === null || !counts) return [];
  return counts.filter(([, isCounted]) => isCounted(data)).map(([measure]) => ({ measure, subject }));
}
