import { hash as digest } from 'node:crypto';
import type { Attributes } from './attribute-checks.js';
import { canonicalJson, inCanonicalOrder, UNSORTABLE } from './canonical-json.js';

/**
 * RFC 8785 text of all attributes and the data of an event, `traceparent` and `tracestate` left out: how a
 * message travelled is no part of what it says, and a repeat has another trace.
 */
export function canonicalEvent(event: Attributes, extensions: readonly string[], data: unknown): string {
  const kept = extensions.filter((name) => name !== 'traceparent' && name !== 'tracestate');
  const sortedData = inCanonicalOrder(data);
  if (kept.length === 0 && sortedData !== UNSORTABLE) return JSON.stringify(stored(event, sortedData));
  const others = Object.fromEntries(kept.map((name) => [name, event[name]]));
  return canonicalJson({ ...stored(event, data), ...others });
}

/** SHA-256. Equal hashes mean the same event. */
export function hashOf(canonical: string): Buffer {
  // Asking for a string and converting it costs half of asking for a Buffer (Node 20).
  return Buffer.from(digest('sha256', canonical, 'binary'), 'latin1');
}

/**
 * The known members in the order of RFC 8785. An absent `datacontenttype` is exactly equivalent to
 * application/json, says CloudEvents; writing it out makes both forms the same event. `null` means absent,
 * says its JSON format.
 */
function stored(event: Attributes, data: unknown): Record<string, unknown> {
  return {
    backfill: event.backfill ?? undefined,
    corrects: event.corrects ?? undefined,
    data,
    datacontenttype: event.datacontenttype ?? 'application/json',
    dataschema: event.dataschema ?? undefined,
    id: event.id,
    orgunit: event.orgunit ?? undefined,
    source: event.source,
    specversion: event.specversion,
    subject: event.subject ?? undefined,
    time: event.time,
    type: event.type,
  };
}
