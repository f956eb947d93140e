import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '#kernel';

/** How events travel: the content modes of the CloudEvents HTTP binding, and lines of JSON. */
export type ContentMode = 'binary' | 'structured' | 'batch' | 'lines';

export const STRUCTURED = 'application/cloudevents+json';
export const BATCH = 'application/cloudevents-batch+json';
export const LINES = 'application/x-ndjson';
export const BINARY = 'application/json';
/** Binary mode takes every other JSON media type as well; the event keeps it as its `datacontenttype`. */
export const OTHER_JSON = 'application/*+json';

/** `application/cloudevents` begins the types of the structured and batched modes only. */
const JSON_MEDIA_TYPE = /^(?!application\/cloudevents)[\w!#$&^.+-]+\/(?:[\w!#$&^.+-]*\+)?json$/;

const modes: Readonly<Record<string, ContentMode>> = {
  [BINARY]: 'binary',
  [STRUCTURED]: 'structured',
  [BATCH]: 'batch',
  [LINES]: 'lines',
};

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * Reads the content mode of a request.
 *
 * @throws DomainError `unsupported-media-type` unless it is one of the four modes in UTF-8
 */
export function contentModeOf(headers: IncomingHttpHeaders): ContentMode {
  const contentType = headers['content-type'];
  // A request without a body has no media type: the attributes of its event say everything.
  if (contentType === undefined && hasAttributes(headers)) return 'binary';
  const mode = modeOf(mediaTypeOf(headers));
  if (mode === undefined)
    throw unsupported(
      `Send ${STRUCTURED}, ${BATCH}, ${LINES} or, with ce- headers, ${BINARY} or another JSON media type.`,
    );
  const charset = CHARSET.exec(contentType ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'us-ascii')
    throw unsupported('JSON is UTF-8; leave the charset out.');
  if (mode === 'binary' && !hasAttributes(headers)) {
    throw unsupported(
      `There are no ce- headers. An event whose attributes are in the body is ${STRUCTURED}.`,
    );
  }
  return mode;
}

/** Returns the media type without its parameters; empty when there is none. */
export function mediaTypeOf({ 'content-type': contentType = '' }: IncomingHttpHeaders): string {
  return contentType.split(';')[0]?.trim().toLowerCase() ?? '';
}

function modeOf(mediaType: string): ContentMode | undefined {
  return modes[mediaType] ?? (JSON_MEDIA_TYPE.test(mediaType) ? 'binary' : undefined);
}

function hasAttributes(headers: IncomingHttpHeaders): boolean {
  for (const name in headers) if (name.startsWith('ce-')) return true;
  return false;
}

function unsupported(detail: string): DomainError {
  return new DomainError('unsupported-media-type', detail);
}
