import type { Queryable } from '#database';
import { traceparentsOf } from '#event-log';
import type { DirtyMark } from '#read-models';
import { beginSpan, spansAreRecorded } from '#tracing';

/** A mark knows the first and the last of its facts; more traces than these would not help a reader. */
const MAX_TRACES_PER_ROUND = 200;

/**
 * Begins, where traces are recorded, a step `assess` in the traces of the facts that marked org units.
 * Returns what ends it.
 */
export async function beginAssessing(q: Queryable, marks: readonly DirtyMark[]): Promise<() => void> {
  if (!spansAreRecorded()) return () => undefined;
  const startedAt = Date.now();
  const positions = new Set(
    marks.flatMap(({ first, last }) => [first, last]).filter((each) => each !== null),
  );
  const traceparents = new Set((await traceparentsOf(q, [...positions])).values());
  const spans = [...traceparents]
    .slice(0, MAX_TRACES_PER_ROUND)
    .map((parent) => beginSpan({ name: 'assess', kind: 'consumer', parent, startedAt }));
  return () => spans.forEach((span) => span.end());
}
