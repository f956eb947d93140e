import { hash as digest } from 'node:crypto';
import type { Attributes } from './attribute-checks.js';
import type { ValidEvent } from './valid-event.js';
import { plainMediaType } from './media-type.js';
import { canonicalJson, inCanonicalOrder, UNSORTABLE } from './canonical-json.js';

/** The codes of an event in normal form C. */
type Codes = Pick<ValidEvent, 'id' | 'subject' | 'orgUnit' | 'corrects'>;

/**
 * Returns the RFC 8785 text of the attributes and the data of an event. `traceparent` and `tracestate` are
 * left out: they describe the transport and differ when the same event is sent again.
 */
export function canonicalEvent(
  event: Attributes,
  codes: Codes,
  extensions: readonly string[],
  data: unknown,
): string {
  const kept = extensions.filter((name) => name !== 'traceparent' && name !== 'tracestate');
  const sortedData = inCanonicalOrder(data);
  if (kept.length === 0 && sortedData !== UNSORTABLE) return JSON.stringify(stored(event, codes, sortedData));
  const others = Object.fromEntries(kept.map((name) => [name, event[name]]));
  return canonicalJson({ ...stored(event, codes, data), ...others });
}

function mediaTypeOf({ datacontenttype }: Attributes): string {
  return typeof datacontenttype === 'string' ? plainMediaType(datacontenttype) : 'application/json';
}

/**
 * Returns the SHA-256 of the canonical text. Equal hashes mean the same event; different ones may, see
 * `differingMembers`.
 */
export function hashOf(canonical: string): Buffer {
  // Requesting a string and converting it costs half as much as requesting a Buffer (Node 20).
  return Buffer.from(digest('sha256', canonical, 'binary'), 'latin1');
}

/**
 * Returns the known members in the order of RFC 8785. CloudEvents defines an absent `datacontenttype` as
 * equivalent to application/json, so it is written out and both forms become the same event; a charset is
 * dropped. The JSON event
 * format defines `null` as absent.
 */
function stored(event: Attributes, codes: Codes, data: unknown): Record<string, unknown> {
  return {
    backfill: event.backfill ?? undefined,
    corrects: codes.corrects ?? undefined,
    data,
    datacontenttype: mediaTypeOf(event),
    dataschema: event.dataschema ?? undefined,
    id: codes.id,
    orgunit: codes.orgUnit ?? undefined,
    source: event.source,
    specversion: event.specversion,
    subject: codes.subject ?? undefined,
    time: event.time,
    type: event.type,
  };
}
