import { isUtf8 } from 'node:buffer';
import { plainMediaType } from './media-type.js';
import { pointerTo, type EventProblem } from './problem.js';
import { wording } from './wording.js';

/**
 * HTTP headers by lower-case name. Node's `headersDistinct` fits, because it does not join repeated headers.
 */
export type HttpHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

type StructuredEvent =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; problems: EventProblem[]; value: Record<string, unknown> };

const PREFIX = 'ce-';
/** The characters that HTTP allows in a header value. All others arrive percent-encoded. */
const VISIBLE = /^[\t\x20-\x7e]*$/;
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/;

/**
 * Converts an event from the binary content mode (attributes in `ce-` headers, payload in the body) to the
 * structured mode. Both modes are then checked and hashed in the same way, and a repeat is recognised across
 * them. `data` is the parsed body, or `undefined` when there was none. Headers carry strings only, so
 * extension attributes of other types stay strings.
 */
export function fromBinaryMode(headers: HttpHeaders, data: unknown): StructuredEvent {
  const value: Record<string, unknown> = {};
  const problems: EventProblem[] = [];
  for (const [header, raw] of Object.entries(headers)) {
    if (raw === undefined || !header.toLowerCase().startsWith(PREFIX)) continue;
    const name = header.slice(PREFIX.length).toLowerCase();
    const text = attributeText(name, raw, problems);
    if (text !== undefined) set(value, name, name === 'backfill' ? booleanOf(text) : text);
  }
  const contentType = single(headers['content-type']);
  if (contentType !== undefined) value.datacontenttype = plainMediaType(contentType);
  if (data !== undefined) value.data = data;
  return problems.length > 0 ? { ok: false, problems, value } : { ok: true, value };
}

function attributeText(
  name: string,
  raw: string | readonly string[],
  problems: EventProblem[],
): string | undefined {
  const header = single(raw);
  const reject = (code: EventProblem['code'], detail: EventProblem['detail']): undefined => {
    problems.push({ pointer: pointerTo(name), code, detail });
  };
  if (header === undefined) return reject('too-many', wording.headerTwice);
  if (name === 'datacontenttype') return reject('not-allowed', wording.contentTypeSaysIt);
  if (name === 'data' || name === 'data_base64') return reject('bad-name', wording.dataInBody);
  return headerText(header) ?? reject('bad-format', wording.headerText);
}

/**
 * Unquotes a header value and percent-decodes it once, as the HTTP binding requires; `undefined` when that
 * fails.
 */
function headerText(header: string): string | undefined {
  if (!VISIBLE.test(header)) return undefined;
  const trimmed = header.trim();
  const unquoted = QUOTED.exec(trimmed)?.[1]?.replace(/\\(.)/g, '$1') ?? trimmed;
  return unquoted.includes('%') ? percentDecoded(unquoted) : unquoted;
}

function percentDecoded(text: string): string | undefined {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  const octets = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = Buffer.from(octets, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function single(raw: string | readonly string[] | undefined): string | undefined {
  if (typeof raw === 'string' || raw === undefined) return raw;
  return raw.length === 1 ? raw[0] : undefined;
}

/** Converts `true` and `false`. Any other text stays text, and the check of the attributes rejects it. */
function booleanOf(text: string): boolean | string {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function set(target: Record<string, unknown>, name: string, value: unknown): void {
  // A sender may send the header `ce-__proto__`. An assignment would set the prototype.
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
