import type { Fact } from '#event-log/domain';
import { counterEvents } from '../nouns/counter-events.js';

/** An entity, identified by (org unit, subject), that counts in the month in which its event happened. */
interface DistinctCount {
  /** A measure of kind `distinct`, for example `services.withDossier`. */
  measure: string;
  subject: string;
}

/**
 * Returns the distinct counts in which the subject of a counter counts in its month. Other events return
 * none.
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
