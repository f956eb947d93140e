import type { Tx } from '#database';
import { traceparentsOf } from '#event-log';
import { beginSpan, type Span } from '#tracing';
import type { JournalEntry } from '../domain/journal-entry.js';

type Entry = Pick<JournalEntry, 'data'>;

/**
 * The steps `announce` with which entries are written, one in each trace that caused them. An entry about an
 * alert belongs to the trace of what was announced, and is no step of it.
 */
export class TracedEntries {
  private constructor(
    /** In the order of the entries; null for an entry without a trace. */
    readonly traceparents: readonly (string | null)[],
    private readonly spans: readonly Span[],
  ) {}

  /** Begins the steps. The trace of an entry is that of the newest of its deciding events. */
  static async begin(tx: Tx, entries: readonly Entry[]): Promise<TracedEntries> {
    const newest = entries.map(newestEvent);
    const causes = await traceparentsOf(tx, newest);
    const spans = new Map<string, Span>();
    const traceparents = entries.map((entry, index) => {
      const parent = causes.get(newest[index] ?? 0) ?? null;
      if (parent === null || !isAnnouncement(entry)) return parent;
      const span = spans.get(parent) ?? beginSpan({ name: 'announce', kind: 'producer', parent });
      spans.set(parent, span);
      return span.traceparent;
    });
    return new TracedEntries(traceparents, [...spans.values()]);
  }

  end(): void {
    for (const span of this.spans) span.end();
  }
}

function isAnnouncement({ data }: Entry): boolean {
  return 'events' in data;
}

function newestEvent({ data }: Entry): number {
  const { positions } = 'events' in data ? data.events : data.announcement.events;
  return Math.max(0, ...positions);
}
