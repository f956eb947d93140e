import { fromBinaryMode, readJson, type HttpHeaders } from '#event-log';
import { DomainError } from '#kernel';
import { MAX_BATCH_EVENTS } from './limits.js';
import type { Candidate } from './candidate.js';

/** Reads an event of the binary content mode: attributes in the headers, data in the body. */
export function readBinary(headers: HttpHeaders, body: unknown): Candidate[] {
  return [fromBinaryMode(headers, body === undefined ? undefined : jsonOf(body))];
}

/** Reads an event of the structured content mode. */
export function readStructured(body: unknown): Candidate[] {
  return [{ ok: true, value: jsonOf(body) }];
}

/** Reads the events of the batched content mode. */
export function readBatch(body: unknown): Candidate[] {
  const batch = jsonOf(body);
  if (!Array.isArray(batch)) throw new DomainError('malformed-request', 'A batch is a JSON array of events.');
  if (batch.length > MAX_BATCH_EVENTS) {
    throw new DomainError('payload-too-large', `A batch holds at most ${MAX_BATCH_EVENTS} events.`);
  }
  return batch.map((value: unknown) => ({ ok: true, value }));
}

function jsonOf(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) throw new DomainError('malformed-request', 'There is no body.');
  const read = readJson(body);
  if (!read.ok) throw new DomainError('malformed-json', read.detail);
  return read.value;
}
